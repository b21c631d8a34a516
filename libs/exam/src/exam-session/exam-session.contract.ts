import { z } from 'zod';
import { verbs } from '#identity/permission/policy.contract.js';
import { day, id, instant, line, pageOf, pageQuery, searchWords } from '#platform/http/common.contract.js';
import { ratingScale } from '#catalog/framework-version/framework-version.contract.js';

export const SESSION_STATES = ['preparing', 'open', 'deliberating', 'closed'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

const facts = z.object({ name: line(200), startsOn: day, endsOn: day, place: line(200) });
const daysInOrder = {
  check: (value: { startsOn?: string; endsOn?: string }) =>
    value.startsOn === undefined || value.endsOn === undefined || value.endsOn >= value.startsOn,
  params: { path: ['endsOn'], error: 'exam.last-day-before-first' },
};

export const createExamSessionRequest = facts
  .extend({ frameworkVersionId: id, blockIds: z.array(id).min(1).max(100) })
  .refine(daysInOrder.check, daysInOrder.params)
  .meta({ id: 'CreateExamSessionRequest' });
export type CreateExamSessionRequest = z.infer<typeof createExamSessionRequest>;

/** Blocks assessed may change while the session is being prepared. */
export const editExamSessionRequest = facts
  .extend({ blockIds: z.array(id).min(1).max(100) })
  .partial()
  .refine(daysInOrder.check, daysInOrder.params)
  .meta({ id: 'EditExamSessionRequest' });
export type EditExamSessionRequest = z.infer<typeof editExamSessionRequest>;

/** What a session still lacks before its next step, as codes the screen labels, with counts. */
export const MISSING = [
  'candidates',
  'jury',
  'president',
  'jury-too-small',
  'candidates-without-team',
  'teams-out-of-bounds',
  'grids-to-submit',
  'decisions-to-take',
  'certificates-to-issue',
  'certificates-failed',
] as const;
export const missingItem = z.object({ code: z.enum(MISSING), count: z.number().int() }).meta({ id: 'MissingItem' });
export type MissingItem = z.infer<typeof missingItem>;

const progress = z
  .object({
    candidates: z.number().int(),
    projects: z.number().int(),
    teams: z.number().int(),
    jurors: z.number().int(),
    grids: z.number().int(),
    gridsSubmitted: z.number().int(),
    decisionsExpected: z.number().int(),
    decisionsTaken: z.number().int(),
  })
  .meta({ id: 'ExamSessionProgress' });
export type SessionProgress = z.infer<typeof progress>;

export const examSessionListItem = facts
  .extend({
    id,
    state: z.enum(SESSION_STATES),
    certification: z.object({ id, code: z.string(), title: z.string() }),
    frameworkVersion: z.object({ id, number: z.number().int(), label: z.string() }),
    progress,
    missing: z.array(missingItem),
  })
  .meta({ id: 'ExamSessionListItem' });
export type ExamSessionListItem = z.infer<typeof examSessionListItem>;
export const examSessionQuery = pageQuery.extend({
  state: z.enum(SESSION_STATES).optional(),
  certificationId: id.optional(),
  search: searchWords.optional(),
});
export type ExamSessionQuery = z.infer<typeof examSessionQuery>;
export const examSessionPage = pageOf(examSessionListItem).meta({ id: 'ExamSessionPage' });

export const assessedBlock = z
  .object({ id, code: z.string(), title: z.string(), criterionCount: z.number().int() })
  .meta({ id: 'AssessedBlock' });

export const examSessionView = examSessionListItem
  .extend({
    blocks: z.array(assessedBlock),
    scale: ratingScale,
    createdAt: instant,
    openedAt: instant.nullable(),
    deliberatingAt: instant.nullable(),
    closedAt: instant.nullable(),
    revision: z.number().int(),
    /** `setUp`: candidates, projects, teams, jury, blocks. */
    can: verbs('setUp', 'reschedule', 'open', 'deliberate', 'close', 'delete'),
  })
  .meta({ id: 'ExamSession' });
export type ExamSessionView = z.infer<typeof examSessionView>;

export const closeExamSessionRequest = z
  .object({
    /** Issues every certificate earned as soon as the session is closed. */ issueCertificates: z
      .boolean()
      .default(true),
  })
  .meta({ id: 'CloseExamSessionRequest' });
export type CloseExamSessionRequest = z.infer<typeof closeExamSessionRequest>;
