import { keepPreviousData, useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import type { PageOf } from '../../api/page';

interface GrowingOptions<P extends PageOf<unknown>> {
  /** Holds the filters: when it changes, the list starts again. */
  queryKey: QueryKey;
  fetchPage: (cursor: string | undefined) => Promise<P>;
  refetchInterval?: number | false;
}

/** A list read by opaque cursors that grows as one goes down it, where `useKeysetPages` turns its pages. */
export function useGrowingPages<P extends PageOf<unknown>>({
  queryKey,
  fetchPage,
  refetchInterval = false,
}: GrowingOptions<P>) {
  const query = useInfiniteQuery({
    queryKey: [...queryKey, 'growing'],
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval,
    select: ({ pages }) => ({
      items: pages.flatMap<P['items'][number]>(({ items }) => items),
      /** Tells what the page says beside its items. */
      first: pages[0],
      /** As the first page told it; `null` when nobody counted. */
      total: pages[0]?.total ?? null,
    }),
  });
  const { hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage } = query;
  const ready = hasNextPage && !isFetchingNextPage && !isPlaceholderData;
  return { query, hasMore: hasNextPage, readMore: ready ? () => void fetchNextPage() : undefined };
}
