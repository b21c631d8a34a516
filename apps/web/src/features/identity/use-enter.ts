import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { homeOf, meQuery } from '../../api/me';

/** Once a session is open: where one wanted to go, or home; nothing read by somebody else before stays. */
export function useEnter(wanted: string | undefined): () => Promise<void> {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return async () => {
    queries.clear();
    const me = await queries.fetchQuery(meQuery);
    await navigate({ to: (wanted ?? homeOf(me)) as '/' });
  };
}
