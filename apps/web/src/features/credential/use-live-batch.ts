import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { CertificateBatchView } from '#credential/certificate-batch/certificate-batch.contract.js';
import { batchEventsUrl, batchQuery } from './api/certificates';

/**
 * A batch as it goes: server-sent events, and a slow poll while they do not come (a proxy may hold them back).
 * The browser reconnects by itself; we stop listening once the batch is finished.
 */
export function useLiveBatch(initial: CertificateBatchView, onFinished: () => void) {
  const queries = useQueryClient();
  const { id } = initial;
  const [connected, setConnected] = useState(true);
  const query = useQuery({
    ...batchQuery(id),
    initialData: initial,
    refetchInterval: ({ state }) => (connected || state.data?.finished ? false : 3_000),
  });
  const batch = query.data;

  useEffect(() => {
    if (batch.finished) return undefined;
    const events = new EventSource(batchEventsUrl(id));
    events.onopen = () => setConnected(true);
    events.onerror = () => setConnected(false);
    events.addEventListener('progress', (event: MessageEvent<string>) => {
      setConnected(true);
      queries.setQueryData(batchQuery(id).queryKey, JSON.parse(event.data) as CertificateBatchView);
    });
    return () => events.close();
  }, [id, batch.finished, queries]);

  // Told once, when it finishes under our eyes.
  const tell = useEffectEvent(onFinished);
  useEffect(() => {
    if (batch.finished) tell();
  }, [batch.finished]);

  return { batch, connected };
}
