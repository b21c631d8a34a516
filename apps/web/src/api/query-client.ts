import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem-error';

/** An answer is not asked again; silence (no network, 5xx) is, twice. */
const retry = (failures: number, error: unknown): boolean =>
  failures < 2 && isProblem(error) && (error.status === 0 || error.status >= 502);

/** The organisation asks for a second factor since: the page that adds it is the only one that may be read. */
const toEnrol = (error: unknown): void => {
  if (isProblem(error) && error.code === 'identity.second-factor-required') {
    window.location.assign('/connexion/double-authentification');
  }
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: toEnrol }),
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
