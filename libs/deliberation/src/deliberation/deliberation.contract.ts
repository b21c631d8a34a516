import { z } from 'zod';
import { verbs } from '#identity/permission/policy.contract.js';
import { day, id, instant, pageOf, pageQuery, paragraph, searchWords } from '#platform/http/common.contract.js';

export const OUTCOMES = ['validated', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const PROPOSALS = ['validated', 'refused', 'incomplete'] as const;
export type ProposalOutcome = (typeof PROPOSALS)[number];

/** Why the rule proposes what it proposes; the screen words it from the code and its figures. */
export const proposalReason = z
  .object({
    code: z.enum([
      'all-criteria-acquired',
      'criterion-not-acquired',
      'eliminatory-criterion-not-acquired',
      'grids-missing',
      'no-grid',
      'no-criterion',
    ]),
    criterionId: id.nullable(),
    competencyCode: z.string().nullable(),
    statement: z.string().nullable(),
    /** Grids that find the criterion acquired, out of those submitted. */
    acquired: z.number().int().nullable(),
    submitted: z.number().int(),
    expected: z.number().int(),
  })
  .meta({ id: 'ProposalReason' });
export type ProposalReason = z.infer<typeof proposalReason>;

export const decisionView = z
  .object({
    id,
    sequence: z.number().int(),
    outcome: z.enum(OUTCOMES),
    proposal: z.enum(PROPOSALS),
    proposalReasons: z.array(proposalReason),
    rule: z.string(),
    reason: z.string().nullable(),
    decidedBy: z.string(),
    decidedAt: instant,
  })
  .meta({ id: 'Decision' });
export type DecisionView = z.infer<typeof decisionView>;

export const decisionChoice = z
  .object({ outcome: z.enum(OUTCOMES), reasonRequired: z.boolean() })
  .meta({ id: 'DecisionChoice' });
export type DecisionChoice = z.infer<typeof decisionChoice>;

export const deliberationCell = z
  .object({
    blockId: id,
    proposal: z.enum(PROPOSALS),
    reasons: z.array(proposalReason),
    /** The decision in force, if the jury took one. */
    decision: decisionView.nullable(),
    decisionCount: z.number().int(),
    /** The learner holds this block from an earlier session: for life. */
    heldSince: day.nullable(),
    /** What the reader may decide, or correct, of the block; empty when nothing. */
    choices: z.array(decisionChoice),
  })
  .meta({ id: 'DeliberationCell' });

export const deliberationCandidate = z
  .object({
    id,
    displayName: z.string(),
    cells: z.array(deliberationCell),
    /** Every block of the certification held, counting this session's decisions. */
    wholeCertification: z.boolean(),
  })
  .meta({ id: 'DeliberationCandidate' });
export type DeliberationCandidate = z.infer<typeof deliberationCandidate>;

/** `pending`: candidates who have a block left to decide; `refused`: those who have one refused, or proposed so. */
export const DELIBERATION_SHOWN = ['all', 'pending', 'refused'] as const;
export const deliberationQuery = pageQuery.extend({
  search: searchWords.optional(),
  show: z.enum(DELIBERATION_SHOWN).default('all'),
});
export type DeliberationQuery = z.infer<typeof deliberationQuery>;

/** Candidates × blocks, page by page: what the rule proposes, why, and what the jury decided. */
export const deliberationTable = pageOf(deliberationCandidate)
  .extend({
    sessionId: id,
    rule: z.object({ id: z.string(), statement: z.string() }),
    blocks: z.array(z.object({ id, code: z.string(), title: z.string() })),
    can: verbs('decide', 'correct'),
  })
  .meta({ id: 'DeliberationTable' });
export type DeliberationTable = z.infer<typeof deliberationTable>;

export const decisionRequest = z
  .object({
    candidateId: id,
    blockId: id,
    outcome: z.enum(OUTCOMES),
    /** Required when the jury departs from the proposal, or changes a decision. */
    reason: paragraph(4_000).min(1).nullable().optional(),
    /** The decision the jury has before it and replaces; absent for a first decision. */
    supersedes: id.nullable().optional(),
  })
  .meta({ id: 'DecisionRequest' });

export const DECISIONS_AT_ONCE = 2_000;
/** All or nothing: one refused decision and none is recorded. */
export const deliberateRequest = z
  .object({ decisions: z.array(decisionRequest).min(1).max(DECISIONS_AT_ONCE) })
  .meta({ id: 'DeliberateRequest' });
export type DeliberateRequest = z.infer<typeof deliberateRequest>;

/** Of a correction: what is undone was certified. */
export const SHORTEST_REASON = 5;

/**
 * A decision of a closed session that proves wrong, or that it need not take at the time because the block was held:
 * always with its reason, and naming the one it replaces if there is one.
 */
export const correctionRequest = z
  .object({
    candidateId: id,
    blockId: id,
    outcome: z.enum(OUTCOMES),
    reason: paragraph(4_000).min(SHORTEST_REASON, { error: 'deliberation.reason-too-short' }),
    supersedes: id.nullable(),
  })
  .meta({ id: 'CorrectionRequest' });

/** All or nothing, like a deliberation. */
export const correctDecisionsRequest = z
  .object({ decisions: z.array(correctionRequest).min(1).max(200) })
  .meta({ id: 'CorrectDecisionsRequest' });
export type CorrectDecisionsRequest = z.infer<typeof correctDecisionsRequest>;

export const decisionHistory = z.object({ items: z.array(decisionView) }).meta({ id: 'DecisionHistory' });

/** A learner's blocks of one certification: held since when and by which session, or what remains and why. */
export const passportCertification = z
  .object({
    certificationId: id,
    frameworkVersionId: id,
    code: z.string(),
    title: z.string(),
    level: z.number().int().nullable(),
    complete: z.boolean(),
    blocks: z.array(
      z.object({
        id,
        code: z.string(),
        title: z.string(),
        state: z.enum(['acquired', 'refused', 'in-progress', 'remaining']),
        since: day.nullable(),
        sessionName: z.string().nullable(),
        /** Reasons of the refusal, once the session is closed. */
        reasons: z.array(proposalReason),
        juryReason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'PassportCertification' });
export const passportView = z
  .object({ displayName: z.string(), certifications: z.array(passportCertification) })
  .meta({ id: 'Passport' });
export type PassportView = z.infer<typeof passportView>;
