import { keepPreviousData, useQuery, type QueryKey } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { PageOf } from '../../api/page';

interface KeysetOptions<P extends PageOf<unknown>> {
  /** Holds the filters: when it changes, the list starts again at its first page. */
  queryKey: QueryKey;
  fetchPage: (cursor: string | undefined) => Promise<P>;
}

type Cursors = readonly (string | undefined)[];
const FIRST_PAGE: Cursors = [undefined];

/** Pages walked through by entry of the history: coming back from a record finds its list where it was left. */
const walked = new Map<string, Cursors>();

/** Pages of a list by opaque cursors: one can go on and come back, never jump; the cost is the same everywhere. */
export function useKeysetPages<P extends PageOf<unknown>>({ queryKey, fetchPage }: KeysetOptions<P>) {
  const filters = JSON.stringify(queryKey);
  const entry = useLocation({ select: ({ state }) => state.__TSR_key ?? '' });
  const place = entry + filters;
  const [trail, setTrail] = useState({ place: '', cursors: FIRST_PAGE });
  const cursors = trail.place === place ? trail.cursors : (walked.get(place) ?? FIRST_PAGE);
  const cursor = cursors.at(-1);
  const query = useQuery({
    queryKey: [...queryKey, { cursor: cursor ?? null }],
    queryFn: () => fetchPage(cursor),
    placeholderData: keepPreviousData,
  });
  const next = query.data?.nextCursor ?? null;
  const walk = (to: Cursors) => {
    walked.set(place, to);
    setTrail({ place, cursors: to });
  };
  return {
    query,
    pageNumber: cursors.length,
    hasNext: next !== null,
    hasPrevious: cursors.length > 1,
    goNext: () => {
      if (next !== null && !query.isPlaceholderData) walk([...cursors, next]);
    },
    goPrevious: () => walk(cursors.slice(0, -1)),
  };
}
