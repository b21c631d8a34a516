import { z } from 'zod';
import { verbs } from '#identity/permission/policy.contract.js';
import { criterionView, ratingScale } from '#catalog/framework-version/framework-version.contract.js';
import { day, id, instant, pageOf, pageQuery, paragraph, searchWords } from '#platform/http/common.contract.js';
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

/** What the grid now holds of the criteria named by the save: those erased are not there. */
export const savedRatings = savedGrid.extend({ ratings: z.array(ratingView) }).meta({ id: 'SavedRatings' });
export type SavedRatings = z.infer<typeof savedRatings>;

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
    /** Those one was relieved of; `grids` leaves them out. */
    gridsWithdrawn: z.number().int(),
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
export const jurorGridQuery = pageQuery.extend({
  /** Words of the candidate's name, or of the name of one of their teams. */
  search: searchWords.optional(),
  state: z.enum(GRID_STATES).optional(),
  /** The members of one team. */
  teamId: id.optional(),
});
export type JurorGridQuery = z.infer<typeof jurorGridQuery>;
export const jurorGridPage = pageOf(jurorGrid).meta({ id: 'JurorGridPage' });
export type JurorGridPage = z.infer<typeof jurorGridPage>;

const neighbour = z.object({ id, candidateName: z.string() }).meta({ id: 'GridNeighbour' });
/** Where a grid stands among its juror's, by candidate; those they were relieved of are left out. */
export const gridNeighbours = z
  .object({
    previous: neighbour.nullable(),
    next: neighbour.nullable(),
    /** How many they are up to this one. */
    rank: z.number().int(),
    total: z.number().int(),
  })
  .meta({ id: 'GridNeighbours' });
export type GridNeighbours = z.infer<typeof gridNeighbours>;

/** What was applied to each member of a team; a member whose grid is submitted or recused is left as it is. */
export const teamRatingsResult = z
  .object({
    applied: z.number().int(),
    left: z.number().int(),
    grids: z.array(z.object({ id, revision: z.number().int() })),
  })
  .meta({ id: 'TeamRatingsResult' });

export const matrixGrid = z
  .object({
    gridId: id,
    memberId: id,
    state: z.enum(GRID_STATES),
    rated: z.number().int(),
    total: z.number().int(),
    /** Level per criterion, in the order of `criteria`, 0 = not rated; null until the grid is submitted. */
    levels: z.array(z.number().int()).nullable(),
  })
  .meta({ id: 'MatrixGrid' });

export const matrixCandidate = z
  .object({
    id,
    displayName: z.string(),
    /** In the order of `jurors`; a juror who is not to judge the candidate has none. */
    grids: z.array(matrixGrid),
    /** Criteria that jurors see too differently, among submitted grids, with the levels between the extremes. */
    disagreements: z.array(z.object({ criterionId: id, gap: z.number().int() })),
  })
  .meta({ id: 'MatrixCandidate' });
export type MatrixCandidate = z.infer<typeof matrixCandidate>;

/** `late`: candidates with a grid to hand in; `split`: those whose jurors disagree. */
export const MATRIX_SHOWN = ['all', 'late', 'split'] as const;
export const matrixQuery = pageQuery.extend({
  search: searchWords.optional(),
  show: z.enum(MATRIX_SHOWN).default('all'),
});
export type MatrixQuery = z.infer<typeof matrixQuery>;

/** Juror × candidate, page by page. Staff see how far each grid is; the levels once it is submitted. */
export const evaluationMatrix = pageOf(matrixCandidate)
  .extend({
    sessionId: id,
    scale: ratingScale,
    criteria: z.array(
      z.object({ id, blockId: id, competencyCode: z.string(), statement: z.string(), eliminatory: z.boolean() }),
    ),
    jurors: z.array(z.object({ memberId: id, displayName: z.string(), president: z.boolean() })),
  })
  .meta({ id: 'EvaluationMatrix' });
export type EvaluationMatrix = z.infer<typeof evaluationMatrix>;
