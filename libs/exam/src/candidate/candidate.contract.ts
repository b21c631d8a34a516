import { z } from 'zod';
import { id, pageOf, pageQuery, searchWords } from '#platform/http/common.contract.js';
import { ACCESS_ROUTES } from '#training/learner/learner.contract.js';

export const registerCandidatesRequest = z
  .object({ learnerIds: z.array(id).min(1).max(1_000) })
  .meta({ id: 'RegisterCandidatesRequest' });
export type RegisterCandidatesRequest = z.infer<typeof registerCandidatesRequest>;

export const candidateView = z
  .object({
    id,
    learnerId: id,
    externalId: z.string(),
    displayName: z.string(),
    accessRoute: z.enum(ACCESS_ROUTES),
    teams: z.array(z.object({ id, name: z.string(), projectId: id, projectTitle: z.string() })),
    /** Blocks of this session the learner already holds from an earlier one. */
    alreadyHeldBlockIds: z.array(id),
  })
  .meta({ id: 'Candidate' });
export type CandidateView = z.infer<typeof candidateView>;

export const candidateQuery = pageQuery.extend({ search: searchWords.optional() });
export type CandidateQuery = z.infer<typeof candidateQuery>;
export const candidatePage = pageOf(candidateView).meta({ id: 'CandidatePage' });
export const registeredCandidates = z
  .object({ registered: z.number().int(), alreadyRegistered: z.number().int() })
  .meta({ id: 'RegisteredCandidates' });
