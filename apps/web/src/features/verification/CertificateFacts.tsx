import { Box, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VerificationView } from '#credential/verification/verification.contract.js';
import { useFormat } from '../../ui/format';
import { Sheet } from './Sheet';
import classes from './verification.module.css';

interface CertificateFactsProps {
  certificate: NonNullable<VerificationView['certificate']>;
}

/** What the paper should say too, in the order one reads it. */
export function CertificateFacts({ certificate }: CertificateFactsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { holderName, certificationTitle, certificationCode, blockTitle, blockCode } = certificate;
  const facts: [label: string, value: React.ReactNode][] = [
    [t('verification.holder'), <strong key="holder">{holderName}</strong>],
    [t('verification.certification'), `${certificationTitle} (${certificationCode})`],
    ...(certificate.kind === 'block'
      ? ([[t('verification.block'), <Block key="block" code={blockCode} title={blockTitle} />]] as typeof facts)
      : ([[t('verification.block'), t('verification.whole')]] as typeof facts)),
    [t('verification.issuedOn'), format.day(certificate.issuedOn)],
    ...(certificate.revokedOn
      ? ([
          [t('verification.revokedOn'), <strong key="revoked">{format.day(certificate.revokedOn)}</strong>],
        ] as typeof facts)
      : []),
    [t('verification.certifier'), certificate.certifierName],
  ];
  return (
    <Sheet id="facts" title={t('verification.facts')}>
      <Box component="dl" m={0}>
        {facts.map(([label, value]) => (
          <div key={label} className={classes.fact}>
            <Box component="dt" c="dimmed">
              {label}
            </Box>
            <Box component="dd" m={0}>
              {value}
            </Box>
          </div>
        ))}
      </Box>
      <Text mt={10} c="dimmed" fz="sm" lh="inherit">
        {t('verification.compare')}
      </Text>
    </Sheet>
  );
}

function Block({ code, title }: { code: string | null; title: string | null }) {
  const { t } = useTranslation();
  return (
    <>
      {code} · {title}
      <br />
      <Text span inherit c="dimmed">
        {t('verification.blockOnly')}
      </Text>
    </>
  );
}
