import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ExamSessionView } from '#assessment/exam-session/exam-session.contract.js';
import { EmptyState } from '../../ui/EmptyState';
import { Loaded } from '../../ui/Loaded';
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
          {items
            .filter((batch) => !batch.finished)
            .map((batch) => (
              <BatchProgress key={batch.id} batch={batch} />
            ))}
          <EligibleList session={session} />
          <CertificateList sessionId={session.id} />
        </>
      )}
    </Loaded>
  );
}
