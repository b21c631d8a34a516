import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CertificateBatchView } from '#credential/certificate-batch/certificate-batch.contract.js';
import { announce } from '../../ui/announce';
import { Panel } from '../../ui/Panel';
import { Progress } from '../../ui/Progress';
import classes from './credential.module.css';
import { useLiveBatch } from './use-live-batch';

/** A batch being issued, certificate by certificate. */
export function BatchProgress({ batch: initial }: { batch: CertificateBatchView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { batch, connected } = useLiveBatch(initial, () => {
    announce(t('credential.batch.done'));
    void queries.invalidateQueries({ queryKey: ['sessions'] });
  });
  const { issued, pending, failed, total } = batch;
  return (
    <Panel title={t(batch.finished ? 'credential.batch.done' : 'credential.batch.title')}>
      <div className={classes.batch}>
        <Progress label={t('credential.batch.progress')} value={issued} total={total} />
        <p>{t('credential.batch.summary', { issued, pending, failed, total })}</p>
        {!batch.finished && <p>{t(connected ? 'credential.batch.live' : 'credential.batch.offline')}</p>}
      </div>
    </Panel>
  );
}
