import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem-error';

/** An answer is not asked again; silence (no network, 5xx) is, twice. */
const retry = (failures: number, error: unknown): boolean =>
  failures < 2 && isProblem(error) && (error.status === 0 || error.status >= 502);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});

/** For an edit page, with `<Loaded fresh>`: read as it opens, then left alone, so that nothing typed is replaced. */
export const READ_TO_EDIT = {
  refetchOnMount: 'always',
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;
