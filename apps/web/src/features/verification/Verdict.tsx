import { IconCircleOff, IconHelpOctagon, IconShieldCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerificationView } from '#credential/verification/verification.contract.js';
import { announce } from '../../ui/announce';
import { useFormat } from '../../ui/format';
import classes from './verification.module.css';

const GLYPHS = { genuine: IconShieldCheck, revoked: IconCircleOff, unknown: IconHelpOctagon } as const;

/** The answer, in words and by its shape before any colour. */
export function Verdict({ answer, code }: { answer: VerificationView; code: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { outcome, certificate } = answer;
  const Glyph = GLYPHS[outcome];
  const title = t(`verification.${outcome}`);
  useEffect(() => announce(title), [title]);
  return (
    <section className={classes.verdict} data-outcome={outcome} aria-labelledby="verdict">
      <Glyph className={classes.glyph} size={52} stroke={1.5} aria-hidden />
      <div>
        <h2 id="verdict">{title}</h2>
        <p>
          {t(`verification.${outcome}Text`, {
            code,
            certifier: certificate?.certifierName ?? '',
            day: certificate?.revokedOn ? format.day(certificate.revokedOn) : '',
          })}
        </p>
      </div>
    </section>
  );
}
