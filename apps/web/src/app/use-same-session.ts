import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api/client';
import { meQuery, type Me } from '../api/me';

/**
 * Back in this window, notices that somebody else signed in or chose another organisation in another one: what is on screen is
 * theirs no more, and is loaded anew. Work that is not saved yet is asked about first, as on any way out.
 */
export function useSameSession(): void {
  const queries = useQueryClient();
  useEffect(() => {
    // Whoever chose to stay with unsaved work comes back to this window by that very answer: they are not asked again.
    let told: string | undefined;
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const now = await api.get('/api/v1/auth/me').catch(() => undefined);
      const shown = queries.getQueryData<Me>(meQuery.queryKey);
      if (!now || !shown) return;
      const [there, here] = [now, shown].map(({ userId, organisationId }) => `${userId} ${organisationId}`);
      if (there === here || there === told) return;
      told = there;
      window.location.assign('/');
    };
    const onReturn = () => void look();
    document.addEventListener('visibilitychange', onReturn);
    window.addEventListener('focus', onReturn);
    return () => {
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('focus', onReturn);
    };
  }, [queries]);
}
