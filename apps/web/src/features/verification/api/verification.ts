import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';

export const verificationQuery = (code: string) =>
  queryOptions({
    queryKey: ['verification', code],
    queryFn: async () => {
      const answer = await api.get('/api/v1/verifications/{code}', { params: { path: { code } } });
      return { ...answer, checkedAt: new Date().toISOString() };
    },
    // The answer is dated: it changes when one asks again, not by itself.
    refetchOnWindowFocus: false,
  });
