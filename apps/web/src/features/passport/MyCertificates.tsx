import { Box, Button, Group } from '@mantine/core';
import {
  IconBan,
  IconCertificate,
  IconCircleCheck,
  IconDownload,
  IconHourglassHigh,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnCertificateView } from '#credential/certificate/certificate.contract.js';
import { EmptyState } from '../../ui/EmptyState';
import { useFormat } from '../../ui/format';
import { LinkButton } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { StatusChip } from '../../ui/StatusChip';
import { BlockName } from './BlockName';
import { myCertificateFileUrl } from './api/passport';
import classes from './passport.module.css';
import { ShareButtons } from './ShareButtons';

const LOOKS = {
  pending: { tone: 'info', icon: IconHourglassHigh },
  issued: { tone: 'success', icon: IconCircleCheck },
  revoked: { tone: 'danger', icon: IconBan },
} as const;

/** What the learner needs to know of the states of the work: there, not yet there, no longer worth anything. */
const shownState = ({ state }: OwnCertificateView): keyof typeof LOOKS =>
  state === 'issued' || state === 'revoked' ? state : 'pending';

export function MyCertificates({ query }: { query: UseQueryResult<{ items: OwnCertificateView[] }> }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('passport.certificates.title')} description={t('passport.certificates.lead')} flush>
      <Box pt={0} pb={8} px={20}>
        <Loaded query={query} lines={3}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={IconCertificate} title={t('passport.certificates.none')}>
                {t('passport.certificates.noneText')}
              </EmptyState>
            ) : (
              <ul className="plain-list">
                {items.map((certificate) => (
                  <CertificateItem key={certificate.id} certificate={certificate} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Box>
    </Panel>
  );
}

function CertificateItem({ certificate }: { certificate: OwnCertificateView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { number, blockCode, blockTitle, issuedOn, can } = certificate;
  const state = shownState(certificate);
  return (
    <Group component="li" className={classes.certificate} py={16} gap="12px 24px" justify="space-between">
      <Box flex="1 1 340px" miw={0}>
        <BlockName
          code={blockTitle === null ? null : (blockCode ?? '')}
          title={blockTitle ?? certificate.certificationTitle}
        />
        <Group component="p" mt={4} mb={0} mx={0} c="dimmed" gap="4px 10px">
          <StatusChip {...LOOKS[state]}>{t(`passport.certificates.${state}`)}</StatusChip>{' '}
          {blockTitle === null && <span>{t('passport.certificates.whole')}</span>}
          {number && issuedOn && (
            <span>{t('passport.certificates.number', { number, day: format.day(issuedOn) })}</span>
          )}
        </Group>
        {certificate.state === 'failed' && (
          <Box component="p" c="dimmed">
            {t('passport.certificates.failed')}
          </Box>
        )}
        {certificate.revokedAt && (
          <Box component="p" c="dimmed">
            {t('passport.certificates.revokedSince', {
              day: format.day(certificate.revokedAt),
              reason: certificate.revocationReason ?? '',
            })}
          </Box>
        )}
      </Box>
      {number && can.download && (
        <Group className={classes.actions} gap={8} align="stretch">
          {can.present && (
            <>
              <Button
                component="a"
                size="md"
                href={myCertificateFileUrl(certificate.id)}
                download
                leftSection={<IconDownload size={18} aria-hidden />}
                aria-label={t('passport.certificates.downloadOf', {
                  number,
                  size: t('passport.certificates.kilobytes', { count: Math.ceil((certificate.fileSize ?? 0) / 1024) }),
                })}
              >
                {t('passport.certificates.download')}
              </Button>
              <ShareButtons number={number} url={certificate.verificationUrl} />
            </>
          )}
          <LinkButton
            size="md"
            variant="default"
            to="/verifier/$code"
            params={{ code: certificate.verificationCode }}
            leftSection={<IconShieldCheck size={18} stroke={1.8} aria-hidden />}
            aria-label={t('passport.certificates.verifyOf', { number })}
          >
            {t('passport.certificates.verify')}
          </LinkButton>
        </Group>
      )}
    </Group>
  );
}
