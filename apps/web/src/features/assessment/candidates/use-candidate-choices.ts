import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CandidateView } from '#exam/candidate/candidate.contract.js';
import { candidateChoicesQuery } from '../api/candidates';

/** Candidates of a session among whom one chooses: what is typed is searched on the server. */
export function useCandidateChoices(sessionId: string, typed: string): readonly CandidateView[] {
  const [search] = useDebouncedValue(typed.trim(), 250);
  const { data } = useQuery({ ...candidateChoicesQuery(sessionId, search), placeholderData: keepPreviousData });
  return data?.items ?? [];
}
