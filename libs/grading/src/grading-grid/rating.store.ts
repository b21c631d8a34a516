import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { CONFIG, type Config } from '#platform/config/config.js';
import { Transaction } from '#platform/database/transaction.js';
import { currentRequestId } from '#platform/logging/request-id.js';
import type { RatingColumns } from './rating-changes';

/** A grid as its own juror's save found it. */
export interface SavedRow {
  revision: number;
  rated: number;
  total: number;
  /** What it now holds of the criteria named. */
  ratings: { criterionId: string; level: number; comment: string | null }[];
}

/** Keyed digest of ratings, one text whatever their order; `rated` gives `criterion_id`, `level` and `comment`. */
const digestSql = (key: string, rated: string): string => `
  (SELECT encode(sha256(convert_to(${key} || coalesce(
     string_agg(concat_ws(':', rated.criterion_id, rated.level, rated.comment), ';' ORDER BY rated.criterion_id), ''), 'UTF8')), 'hex')
   FROM (${rated}) rated)`;

const BEFORE = (grid: string, criteria: string): string => `
  SELECT r.criterion_id, r.level, r.comment FROM grading.criterion_rating r WHERE r.grid_id = ${grid} AND r.criterion_id = ANY(${criteria})`;
const AFTER = (grid: string): string => `
  SELECT a.criterion_id, a.level, CASE WHEN a.keeps_comment THEN r.comment ELSE a.comment END AS comment
  FROM asked a LEFT JOIN grading.criterion_rating r ON r.grid_id = ${grid} AND r.criterion_id = a.criterion_id
  WHERE a.level IS NOT NULL`;

/**
 * The whole save in one statement, so in one commit and one round trip: jurors save at every key they press.
 *
 * `scope` is empty unless the grid is one's own and its session open; `grid` takes the row only if it is a draft at the
 * revision read, every change is admissible and one at least changes something, and nothing is written otherwise. Its lock makes saves and the
 * submission of one grid take turns, and the one that waited finds another revision: what is read here of the ratings
 * is therefore never older than the revision checked. The state of the session is read without a lock: a draft saved at
 * the instant grading ends counts for nothing, since only submitted grids do.
 *
 * The audit row bears digests of what changed, made with a secret: there are so few levels that whoever reads the trail
 * could otherwise find another juror's by trying them all.
 */
const SAVE = `
  WITH asked AS MATERIALIZED (
    SELECT * FROM unnest($5::uuid[], $6::smallint[], $7::text[], $8::boolean[])
      AS a (criterion_id, level, comment, keeps_comment)
  ), scope AS MATERIALIZED (
    SELECT g.id AS grid_id, v.highest_level, criteria.total, criteria.known
    FROM grading.grading_grid g
    JOIN exam.juror m ON m.id = g.member_id AND m.user_id = $3
    JOIN exam.session s ON s.id = g.session_id AND s.state = 'open'
    JOIN catalog.version v ON v.id = s.framework_version_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS total, count(*) FILTER (WHERE c.id = ANY($5::uuid[])) AS known
      FROM exam.assessed_criterion c WHERE c.session_id = g.session_id) criteria
    WHERE g.id = $1 AND g.organisation_id = $2
  ), admissible AS MATERIALIZED (
    SELECT scope.grid_id, scope.total, EXISTS (
      SELECT FROM asked a
      LEFT JOIN grading.criterion_rating r ON r.grid_id = scope.grid_id AND r.criterion_id = a.criterion_id
      WHERE a.level IS DISTINCT FROM r.level
        OR (a.level IS NOT NULL AND NOT a.keeps_comment AND a.comment IS DISTINCT FROM r.comment)) AS changes
    FROM scope
    WHERE scope.known = cardinality($5::uuid[])
      AND NOT EXISTS (SELECT FROM asked WHERE level > scope.highest_level)
  ), grid AS (
    UPDATE grading.grading_grid g SET revision = g.revision + 1
    FROM admissible
    WHERE g.id = admissible.grid_id AND g.revision = $4 AND g.state = 'draft' AND admissible.changes
    RETURNING g.id, g.revision, admissible.total
  ), written AS (
    INSERT INTO grading.criterion_rating (grid_id, criterion_id, level, comment, rated_at)
    SELECT grid.id, a.criterion_id, a.level,
      CASE WHEN a.keeps_comment THEN r.comment ELSE a.comment END, $9
    FROM grid
    CROSS JOIN asked a
    LEFT JOIN grading.criterion_rating r ON r.grid_id = grid.id AND r.criterion_id = a.criterion_id
    WHERE a.level IS NOT NULL
    ON CONFLICT (grid_id, criterion_id)
      DO UPDATE SET level = excluded.level, comment = excluded.comment, rated_at = excluded.rated_at
    RETURNING criterion_id, level, comment
  ), erased AS (
    DELETE FROM grading.criterion_rating r USING grid, asked a
    WHERE r.grid_id = grid.id AND r.criterion_id = a.criterion_id AND a.level IS NULL
  ), audited AS (
    INSERT INTO platform.trail (organisation_id, actor_kind, actor_id, verb, object_type, object_id, request_id, before_digest, after_digest)
    SELECT $2, $10, $3, 'rate', 'grading-grid', grid.id::text, $11,
      ${digestSql('$12', BEFORE('grid.id', '$5::uuid[]'))}, ${digestSql('$12', AFTER('grid.id'))}
    FROM grid
  ), unchanged AS (
    SELECT g.id, g.revision, admissible.total
    FROM admissible JOIN grading.grading_grid g ON g.id = admissible.grid_id
    WHERE g.revision = $4 AND g.state = 'draft' AND NOT admissible.changes
  ), held AS (
    SELECT criterion_id, level, comment FROM written
    UNION ALL
    SELECT r.criterion_id, r.level, r.comment FROM unchanged
    JOIN grading.criterion_rating r ON r.grid_id = unchanged.id AND r.criterion_id = ANY($5::uuid[])
  )
  SELECT found.revision, found.total, (
    (SELECT count(*) FROM asked WHERE level IS NOT NULL)
    + (SELECT count(*) FROM grading.criterion_rating r
       WHERE r.grid_id = found.id AND r.criterion_id <> ALL($5::uuid[])))::int AS rated, (
    SELECT coalesce(json_agg(json_build_object('criterionId', h.criterion_id, 'level', h.level, 'comment', h.comment)), '[]')
    FROM held h) AS ratings
  FROM (SELECT id, revision, total FROM grid UNION ALL SELECT id, revision, total FROM unchanged) found`;

/** A grid rated with its team's, and what the trail keeps of it. */
export interface RatedGrid {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** Where ratings are written. */
@Injectable()
export class RatingStore {
  constructor(
    private readonly tx: Transaction,
    @Inject(CONFIG) private readonly config: Pick<Config, 'trailKey'>,
  ) {}

  /** Saves all the changes and gives the new revision, or saves nothing and gives `undefined`. */
  async save(
    actor: Actor,
    gridId: string,
    revision: number,
    changes: RatingColumns,
    now: Date,
  ): Promise<SavedRow | undefined> {
    const [row] = await this.tx.query<SavedRow>(
      SAVE,
      [
        gridId,
        actor.organisationId,
        actor.userId,
        revision,
        changes.criterionIds,
        changes.levels,
        changes.comments,
        changes.keepsComment,
        now,
        actor.kind,
        currentRequestId() ?? null,
        this.config.trailKey,
      ],
      { preparedAs: 'grading: save' },
    );
    return row;
  }

  /**
   * The same changes in several draft grids, which the transaction under way has locked.
   * @returns keyed digests of what changed in each, for the trail.
   */
  saveInEach(gridIds: readonly string[], changes: RatingColumns, now: Date): Promise<RatedGrid[]> {
    const { criterionIds, levels, comments, keepsComment } = changes;
    return this.tx.query<RatedGrid>(
      `WITH asked AS MATERIALIZED (
         SELECT * FROM unnest($2::uuid[], $3::smallint[], $4::text[], $5::boolean[])
           AS a (criterion_id, level, comment, keeps_comment)
       ), erased AS (
         DELETE FROM grading.criterion_rating r USING asked a
         WHERE r.grid_id = ANY($1::uuid[]) AND r.criterion_id = a.criterion_id AND a.level IS NULL
       ), written AS (
       INSERT INTO grading.criterion_rating (grid_id, criterion_id, level, comment, rated_at)
       SELECT g.id, a.criterion_id, a.level, CASE WHEN a.keeps_comment THEN r.comment ELSE a.comment END, $6
       FROM unnest($1::uuid[]) AS g (id)
       CROSS JOIN asked a
       LEFT JOIN grading.criterion_rating r ON r.grid_id = g.id AND r.criterion_id = a.criterion_id
       WHERE a.level IS NOT NULL
       ON CONFLICT (grid_id, criterion_id)
         DO UPDATE SET level = excluded.level, comment = excluded.comment, rated_at = excluded.rated_at)
       SELECT g.id, ${digestSql('$7', BEFORE('g.id', '$2::uuid[]'))} AS before, ${digestSql('$7', AFTER('g.id'))} AS after
       FROM unnest($1::uuid[]) WITH ORDINALITY AS g (id, place) ORDER BY g.place`,
      [gridIds, criterionIds, levels, comments, keepsComment, now, this.config.trailKey],
    );
  }
}
