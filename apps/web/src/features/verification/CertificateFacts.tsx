import { useTranslation } from 'react-i18next';
import type { VerificationView } from '#credential/verification/verification.contract.js';
import { useFormat } from '../../ui/format';
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
    <section className={classes.facts} aria-labelledby="facts">
      <h2 id="facts">{t('verification.facts')}</h2>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.soft}>{t('verification.compare')}</p>
    </section>
  );
}

function Block({ code, title }: { code: string | null; title: string | null }) {
  const { t } = useTranslation();
  return (
    <>
      {code} · {title}
      <br />
      <span className={classes.soft}>{t('verification.blockOnly')}</span>
    </>
  );
}
