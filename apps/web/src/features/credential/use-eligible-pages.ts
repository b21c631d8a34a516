import { TABLE_PAGE } from '../../api/page';
import { useKeysetPages } from '../../ui/table/use-keyset-pages';
import { listEligible } from './api/certificates';

/** Certificates that a session earned and that wait to be issued, or that were revoked. */
export function useEligiblePages(sessionId: string, show: 'waiting' | 'revoked') {
  const filters = { show, limit: TABLE_PAGE };
  return useKeysetPages({
    queryKey: ['sessions', sessionId, 'eligible-certificates', filters],
    fetchPage: (cursor) => listEligible(sessionId, filters, cursor),
  });
}
