import { keepPreviousData, useQuery, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import type { PageOf } from '../../api/page';

interface KeysetOptions<T> {
  /** Holds the filters: when it changes, the list starts again at its first page. */
  queryKey: QueryKey;
  fetchPage: (cursor: string | undefined) => Promise<PageOf<T>>;
}

/** Pages of a list by opaque cursors: one can go on and come back, never jump; the cost is the same everywhere. */
export function useKeysetPages<T>({ queryKey, fetchPage }: KeysetOptions<T>) {
  const filters = JSON.stringify(queryKey);
  const [trail, setTrail] = useState<{ filters: string; cursors: (string | undefined)[] }>({
    filters,
    cursors: [undefined],
  });
  const cursors = trail.filters === filters ? trail.cursors : [undefined];
  const cursor = cursors.at(-1);
  const query = useQuery({
    queryKey: [...queryKey, { cursor: cursor ?? null }],
    queryFn: () => fetchPage(cursor),
    placeholderData: keepPreviousData,
  });
  const next = query.data?.nextCursor ?? null;
  return {
    query,
    pageNumber: cursors.length,
    hasNext: next !== null && !query.isPlaceholderData,
    hasPrevious: cursors.length > 1,
    goNext: () => {
      if (next !== null) setTrail({ filters, cursors: [...cursors, next] });
    },
    goPrevious: () => setTrail({ filters, cursors: cursors.slice(0, -1) }),
  };
}
