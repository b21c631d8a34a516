import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExamSessionView } from '#exam/exam-session/exam-session.contract.js';
import { EmptyState } from '../../ui/EmptyState';
import { Loaded } from '../../ui/Loaded';
import type { CertificateBatchView } from '#credential/certificate-batch/certificate-batch.contract.js';
import { BatchProgress } from './BatchProgress';
import { CertificateList } from './CertificateList';
import { EligibleList } from './EligibleList';
import { useBatches } from './use-batches';

export function CertificateTab({ session }: { session: ExamSessionView }) {
  const { t } = useTranslation();
  const batches = useBatches(session);
  if (session.state !== 'closed') {
    return (
      <EmptyState icon={IconLock} title={t('credential.eligible.notClosed')}>
        {t('credential.eligible.notClosedText')}
      </EmptyState>
    );
  }
  return (
    <Loaded query={batches}>
      {({ items }) => (
        <>
          <LiveBatches batches={items} />
          <EligibleList session={session} />
          <CertificateList sessionId={session.id} />
        </>
      )}
    </Loaded>
  );
}

/** Batches under way, and those that ended under our eyes: what came of them stays in sight. */
function LiveBatches({ batches }: { batches: readonly CertificateBatchView[] }) {
  const [seen, setSeen] = useState<readonly string[]>([]);
  const under = batches.filter((batch) => !batch.finished && !seen.includes(batch.id));
  if (under.length > 0) setSeen([...seen, ...under.map(({ id }) => id)]);
  return batches
    .filter((batch) => !batch.finished || seen.includes(batch.id))
    .map((batch) => <BatchProgress key={batch.id} batch={batch} />);
}
