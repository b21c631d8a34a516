import { Alert, Box, Button } from '@mantine/core';
import { IconAlertTriangle, IconCertificate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExamSessionView } from '#exam/exam-session/exam-session.contract.js';
import type { EligibleCertificates } from '#credential/certificate-batch/certificate-batch.contract.js';
import { useCan } from '../../api/me';
import { useConfirm } from '../../ui/confirm';
import { LinkButton } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { useAct } from '../../ui/use-act';
import { earnedQuery, issueCertificates } from './api/certificates';
import classes from './credential.module.css';
import { EligibleTable } from './EligibleTable';
import { useEligiblePages } from './use-eligible-pages';

interface EligibleListProps {
  session: ExamSessionView;
}

/** What the decisions earned and is not asked for yet, and what stands in the way. */
export function EligibleList({ session }: EligibleListProps) {
  const { t } = useTranslation();
  const waiting = useEligiblePages(session.id, 'waiting');
  const revoked = useEligiblePages(session.id, 'revoked');
  return (
    <Loaded query={waiting.query}>
      {({ obstacles, toIssue, items }) => (
        <Loaded query={revoked.query}>
          {({ items: replaceable }) => (
            <Waiting
              session={session}
              obstacles={obstacles}
              toIssue={toIssue}
              isEmpty={items.length + replaceable.length === 0}
            >
              <EligibleTable
                session={session}
                caption={t('credential.eligible.caption')}
                pages={waiting}
                rows={items}
                blocked={obstacles.length > 0}
              />
              <EligibleTable
                session={session}
                caption={t('credential.eligible.revoked')}
                pages={revoked}
                rows={replaceable}
                blocked={obstacles.length > 0}
              />
            </Waiting>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface WaitingProps extends Pick<EligibleCertificates, 'obstacles' | 'toIssue'> {
  session: ExamSessionView;
  isEmpty: boolean;
  children: React.ReactNode;
}

function Waiting({ session, obstacles, toIssue, isEmpty, children }: WaitingProps) {
  const { t } = useTranslation();
  const can = useCan();
  const confirm = useConfirm();
  const blocked = obstacles.length > 0;
  const issue = useAct(() => issueCertificates(session.id), { refresh: [['sessions', session.id]] });
  const askIssue = async () => {
    const answer = await confirm({
      title: t('credential.eligible.issueTitle', { count: toIssue }),
      body: t('credential.eligible.issueText'),
      action: t('credential.eligible.issueAction'),
    });
    if (answer !== null) issue.mutate();
  };
  return (
    <Panel
      flush={!isEmpty}
      title={t('credential.eligible.title')}
      description={t('credential.eligible.lead')}
      actions={
        toIssue > 0 &&
        can('certificate:issue') && (
          <Button
            leftSection={<IconCertificate size={17} aria-hidden />}
            disabled={blocked}
            loading={issue.isPending}
            onClick={() => void askIssue()}
          >
            {t('credential.eligible.issue', { count: toIssue })}
          </Button>
        )
      }
    >
      {blocked && !isEmpty && <Obstacles session={session} obstacles={obstacles} />}
      {isEmpty ? <Nothing session={session} /> : children}
    </Panel>
  );
}

function Nothing({ session }: EligibleListProps) {
  const { t } = useTranslation();
  const query = useQuery(earnedQuery(session.id));
  return (
    <Loaded query={query} lines={1}>
      {(hasEarned) => (
        <Box component="p" m={0} c="dimmed">
          {t(hasEarned ? 'credential.eligible.allIssued' : 'credential.eligible.none')}
        </Box>
      )}
    </Loaded>
  );
}

function Obstacles({ session, obstacles }: { session: ExamSessionView; obstacles: EligibleCertificates['obstacles'] }) {
  const { t } = useTranslation();
  const ofOrganisation = obstacles.includes('signatory-missing');
  const ofCertification = obstacles.some((obstacle) => obstacle !== 'signatory-missing');
  return (
    <Alert
      m="md"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('credential.eligible.obstacles')}
    >
      <ul className={classes.obstacles}>
        {obstacles.map((obstacle) => (
          <li key={obstacle}>{t(`credential.eligible.obstacle.${obstacle}`)}</li>
        ))}
      </ul>
      <div className={classes.fixes}>
        {ofCertification && (
          <LinkButton
            size="xs"
            variant="default"
            to="/certifications/$certificationId/modifier"
            params={{ certificationId: session.certification.id }}
          >
            {t('credential.eligible.fixCertification')}
          </LinkButton>
        )}
        {ofOrganisation && (
          <LinkButton size="xs" variant="default" to="/parametres/organisme">
            {t('credential.eligible.fixOrganisation')}
          </LinkButton>
        )}
      </div>
    </Alert>
  );
}
