import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';

/** Whether the file of this digest is the one issued under the code. */
export const compareFile = async (code: string, sha256: string) =>
  (await api.get('/api/v1/verifications/{code}', { params: { path: { code }, query: { sha256 } } })).file;

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
