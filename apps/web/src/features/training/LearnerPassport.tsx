import { Box, Group } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PassportView } from '#deliberation/deliberation/deliberation.contract.js';
import { EmptyState } from '../../ui/EmptyState';
import { useFormat } from '../../ui/format';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { Progress } from '../../ui/Progress';
import { StatusChip } from '../../ui/StatusChip';
import { BlockStateChip } from '../shared/BlockStateChip';
import { ReasonList } from '../shared/ReasonList';
import { learnerPassportQuery } from './api/learners';
import classes from './learner-passport.module.css';

type PassportCertification = PassportView['certifications'][number];

export function LearnerPassport({ learnerId }: { learnerId: string }) {
  const { t } = useTranslation();
  const query = useQuery(learnerPassportQuery(learnerId));
  return (
    <Panel title={t('training.show.passport')} description={t('training.show.passportLead')}>
      <Loaded query={query}>
        {({ certifications }) =>
          certifications.length === 0 ? (
            <EmptyState icon={IconCertificate} title={t('training.show.passportEmpty')}>
              {t('training.show.passportEmptyText')}
            </EmptyState>
          ) : (
            certifications.map((certification) => (
              <Certification key={certification.certificationId} certification={certification} />
            ))
          )
        }
      </Loaded>
    </Panel>
  );
}

function Certification({ certification }: { certification: PassportCertification }) {
  const { t } = useTranslation();
  const format = useFormat();
  const acquired = certification.blocks.filter((block) => block.state === 'acquired').length;
  return (
    <section className={classes.certification}>
      <Group component="header" justify="space-between" gap="8px 16px">
        <Box component="h3" m={0} fz="1.0625rem">
          {certification.code} · {certification.title}
        </Box>
        {certification.complete ? (
          <StatusChip tone="success" icon={IconCertificate}>
            {t('training.show.complete')}
          </StatusChip>
        ) : (
          <Progress label={t('training.show.progress')} value={acquired} total={certification.blocks.length} />
        )}
      </Group>
      <Box component="ul" className={`${classes.blocks} plain-list`} mt={8}>
        {certification.blocks.map((block) => (
          <li key={block.id}>
            <Group gap="4px 16px" align="baseline" justify="space-between">
              <span>
                <strong>{block.code}</strong> {block.title}
              </span>
              <BlockStateChip state={block.state} />
            </Group>
            {(block.since ?? block.sessionName) && (
              <Box mt={2} mb={0} mx={0} c="dimmed" fz="sm">
                {[
                  block.since && t('shared.since', { day: format.day(block.since) }),
                  block.sessionName && t('shared.bySession', { name: block.sessionName }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </Box>
            )}
            {block.state === 'refused' && <ReasonList reasons={block.reasons} />}
            {block.juryReason && (
              <Box component="p" mt={2} mb={0} mx={0} c="dimmed" fz="sm">
                {t('training.show.juryReason', { reason: block.juryReason })}
              </Box>
            )}
          </li>
        ))}
      </Box>
    </section>
  );
}
