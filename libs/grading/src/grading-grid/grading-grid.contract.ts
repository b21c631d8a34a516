import { z } from 'zod';
import { verbs } from '#identity/permission/policy.contract.js';
import { criterionView, ratingScale } from '#catalog/framework-version/framework-version.contract.js';
import { day, id, instant, paragraph } from '#platform/http/common.contract.js';
import { SESSION_STATES } from '#exam/exam-session/exam-session.contract.js';

export const GRID_STATES = ['draft', 'submitted', 'withdrawn'] as const;
export type GridState = (typeof GRID_STATES)[number];

/** What one save may hold. */
export const LONGEST_COMMENT = 4_000;
export const MOST_RATINGS = 500;

export const ratingRequest = z
  .object({
    criterionId: id,
    /** Level on the version's scale; null erases the rating. */
    level: z.number().int().min(1).max(9).nullable(),
    comment: paragraph(LONGEST_COMMENT).nullable().optional(),
  })
  .meta({ id: 'RatingRequest' });

/** Ratings to save, one or many; those not named stay as they are. */
export const saveRatingsRequest = z
  .object({ ratings: z.array(ratingRequest).min(1).max(MOST_RATINGS) })
  .meta({ id: 'SaveRatingsRequest' });
export type SaveRatingsRequest = z.infer<typeof saveRatingsRequest>;

export const ratingView = z
  .object({ criterionId: id, level: z.number().int(), comment: z.string().nullable(), ratedAt: instant })
  .meta({ id: 'Rating' });

/** After a save: the new revision (also the ETag) and how far the grid is. */
export const savedGrid = z
  .object({ revision: z.number().int(), rated: z.number().int(), total: z.number().int(), savedAt: instant })
  .meta({ id: 'SavedGrid' });
export type SavedGrid = z.infer<typeof savedGrid>;

export const gridCompetency = z
  .object({ id, code: z.string(), statement: z.string(), criteria: z.array(criterionView) })
  .meta({ id: 'GridCompetency' });
export const gridBlock = z
  .object({ id, code: z.string(), title: z.string(), competencies: z.array(gridCompetency) })
  .meta({ id: 'GridBlock' });

export const gradingGridView = z
  .object({
    id,
    sessionId: id,
    sessionName: z.string(),
    sessionState: z.enum(SESSION_STATES),
    candidateId: id,
    candidateName: z.string(),
    jurorName: z.string(),
    state: z.enum(GRID_STATES),
    submittedAt: instant.nullable(),
    revision: z.number().int(),
    can: verbs('rate', 'submit'),
    scale: ratingScale,
    blocks: z.array(gridBlock),
    ratings: z.array(ratingView),
    rated: z.number().int(),
    total: z.number().int(),
    /** Teams of the candidate, whose other members the same ratings may be given to. */
    teams: z.array(
      z.object({
        id,
        name: z.string(),
        projectTitle: z.string(),
        members: z.array(z.string()),
        criterionIds: z.array(id),
      }),
    ),
    /** Other jurors' grids for this candidate, only once one's own is submitted. */
    peers: z.array(z.object({ jurorName: z.string(), ratings: z.array(ratingView) })),
  })
  .meta({ id: 'GradingGrid' });
export type GradingGridView = z.infer<typeof gradingGridView>;

export const jurorSession = z
  .object({
    id,
    name: z.string(),
    certificationTitle: z.string(),
    startsOn: day,
    endsOn: day,
    place: z.string(),
    state: z.enum(SESSION_STATES),
    president: z.boolean(),
    grids: z.number().int(),
    gridsSubmitted: z.number().int(),
  })
  .meta({ id: 'JurorSession' });
export type JurorSession = z.infer<typeof jurorSession>;
export const jurorSessionList = z.object({ items: z.array(jurorSession) }).meta({ id: 'JurorSessionList' });

export const jurorGrid = z
  .object({
    id,
    candidateId: id,
    candidateName: z.string(),
    teams: z.array(z.object({ id, name: z.string() })),
    state: z.enum(GRID_STATES),
    rated: z.number().int(),
    total: z.number().int(),
    revision: z.number().int(),
    can: verbs('rate', 'submit'),
  })
  .meta({ id: 'JurorGrid' });
export type JurorGrid = z.infer<typeof jurorGrid>;
export const jurorGridList = z
  .object({ session: jurorSession, items: z.array(jurorGrid) })
  .meta({ id: 'JurorGridList' });

/** What was applied to each member of a team; a member whose grid is submitted or recused is left as it is. */
export const teamRatingsResult = z
  .object({
    applied: z.number().int(),
    left: z.number().int(),
    grids: z.array(z.object({ id, revision: z.number().int() })),
  })
  .meta({ id: 'TeamRatingsResult' });

/** Juror × candidate. Staff see how far each grid is; the levels once it is submitted. */
export const evaluationMatrix = z
  .object({
    sessionId: id,
    scale: ratingScale,
    criteria: z.array(
      z.object({ id, blockId: id, competencyCode: z.string(), statement: z.string(), eliminatory: z.boolean() }),
    ),
    jurors: z.array(z.object({ memberId: id, displayName: z.string(), president: z.boolean() })),
    candidates: z.array(z.object({ id, displayName: z.string() })),
    cells: z.array(
      z.object({
        gridId: id,
        memberId: id,
        candidateId: id,
        state: z.enum(GRID_STATES),
        rated: z.number().int(),
        total: z.number().int(),
        /** One digit per criterion, in the order of `criteria`, 0 = not rated; null until the grid is submitted. */
        levels: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'EvaluationMatrix' });
export type EvaluationMatrix = z.infer<typeof evaluationMatrix>;
