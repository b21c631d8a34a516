import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ExamSessionView } from '#exam/exam-session/exam-session.contract.js';
import { batchesQuery } from './api/certificates';

const WATCH_EVERY_MS = 1_000;
const WATCH_FOR_MS = 20_000;

/** Batches of a session. The one that closing asks for is made in the background: it is watched for until it is there. */
export function useBatches({ id, missing }: ExamSessionView) {
  const queries = useQueryClient();
  const [since] = useState(() => performance.now());
  const awaited = missing.some(({ code }) => code === 'certificates-to-issue');
  const query = useQuery({
    ...batchesQuery(id),
    refetchInterval: ({ state }) =>
      awaited && state.data?.items.length === 0 && performance.now() - since < WATCH_FOR_MS ? WATCH_EVERY_MS : false,
  });

  const count = query.data?.items.length;
  const before = useRef(count);
  useEffect(() => {
    // It may be over already: what it changed is read again.
    if (before.current === 0 && count !== 0) void queries.invalidateQueries({ queryKey: ['sessions', id] });
    before.current = count;
  }, [count, id, queries]);
  return query;
}
