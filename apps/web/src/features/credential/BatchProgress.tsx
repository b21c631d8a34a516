import { IconHourglassHigh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CertificateBatchView } from '#credential/certificate-batch/certificate-batch.contract.js';
import { announce } from '../../ui/announce';
import { useFormat } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import { Panel } from '../../ui/Panel';
import { Progress } from '../../ui/Progress';
import classes from './credential.module.css';
import { useLiveBatch } from './use-live-batch';

/** A batch being issued, certificate by certificate. */
export function BatchProgress({ batch: initial }: { batch: CertificateBatchView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const { batch, connected } = useLiveBatch(initial, () => {
    announce(t('credential.batch.done'));
    void queries.invalidateQueries({ queryKey: ['sessions'] });
  });
  const { issued, pending, failed, total, heldUp } = batch;
  return (
    <Panel title={t(batch.finished ? 'credential.batch.done' : 'credential.batch.title')}>
      <div className={classes.batch}>
        <Progress label={t('credential.batch.progress')} value={issued} total={total} />
        <p>{t('credential.batch.summary', { issued, pending, failed, total })}</p>
        {heldUp && (
          <Notice
            tone="warning"
            icon={IconHourglassHigh}
            title={t(`credential.batch.heldUp.${heldUp.trouble}`, { since: format.instant(heldUp.since) })}
            alert
          >
            <p>{t('credential.batch.heldUp.resumes')}</p>
          </Notice>
        )}
        {!batch.finished && !heldUp && <p>{t(connected ? 'credential.batch.live' : 'credential.batch.offline')}</p>}
      </div>
    </Panel>
  );
}
