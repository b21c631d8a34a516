import { ErrorState } from './ErrorState';
import { LoadingState } from './LoadingState';

/** What is asked of a query, whichever kind it is. */
interface Reading<T> {
  data: T | undefined;
  error: unknown;
  isError: boolean;
  isFetchedAfterMount: boolean;
  refetch: () => Promise<unknown>;
}

interface LoadedProps<T> {
  query: Reading<T>;
  lines?: number;
  /** For an edit page (`READ_TO_EDIT`): waits for what is read as it opens, never starts from what was read before. */
  fresh?: boolean;
  children: (data: T) => React.ReactNode;
}

/** A query's three faces: loading, refused, there. What is there stays in sight while it is refreshed. */
export function Loaded<T>({ query, lines = 6, fresh = false, children }: LoadedProps<T>) {
  if (query.data !== undefined && (!fresh || query.isFetchedAfterMount)) return children(query.data);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingState lines={lines} />;
}
