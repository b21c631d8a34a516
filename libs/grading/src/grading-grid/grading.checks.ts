import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataChecks } from '#platform/data-check/data-checks.js';
import { untrailedChanges } from '#platform/data-check/untrailed-changes.js';

@Injectable()
export class GradingChecks implements OnModuleInit {
  constructor(private readonly checks: DataChecks) {}

  onModuleInit(): void {
    this.checks.addStatements(
      untrailedChanges({
        name: 'grading.change-without-trail',
        says: 'enregistrement ou remise d’une grille absent de la piste d’audit',
        object: 'grading-grid',
        table: 'grading.grading_grid',
        // A recusal, told once with its session, withdraws many.
        where: `revised.state <> 'withdrawn'`,
      }),
      {
        name: 'grading.submission-without-trail',
        says: 'grille remise sans trace dans la piste d’audit',
        object: 'grading-grid',
        sql: `SELECT grid.id::text AS id, NULL::text AS detail FROM grading.grading_grid grid
          WHERE grid.state = 'submitted' AND NOT EXISTS (
            SELECT FROM platform.trail entry WHERE entry.organisation_id = grid.organisation_id
              AND entry.object_type = 'grading-grid' AND entry.object_id = grid.id::text AND entry.verb = 'submit')
          ORDER BY grid.id`,
      },
      {
        // The levels of a submitted grid are kept with it; its ratings are what the juror typed.
        name: 'grading.levels-not-those-rated',
        says: 'grille remise dont les niveaux ne sont pas ceux qui ont été saisis',
        object: 'grading-grid',
        sql: `SELECT grid.id::text AS id, NULL::text AS detail FROM grading.grading_grid grid
          WHERE grid.state = 'submitted' AND grid.levels IS DISTINCT FROM (
            SELECT array_agg(rating.level ORDER BY criterion.place)
            FROM exam.assessed_criterion criterion
            LEFT JOIN grading.criterion_rating rating ON rating.grid_id = grid.id AND rating.criterion_id = criterion.id
            WHERE criterion.session_id = grid.session_id)
          ORDER BY grid.id`,
      },
      {
        name: 'grading.work-miscounted',
        says: 'grilles d’un juré mal comptées',
        object: 'jury-member',
        sql: `SELECT member_id::text AS id,
            counted.grids || '/' || counted.submitted || '/' || counted.withdrawn || ' counted, '
              || known.grids || '/' || known.submitted || '/' || known.withdrawn || ' kept' AS detail
          FROM (
            SELECT member_id, count(*) FILTER (WHERE state <> 'withdrawn') AS grids,
              count(*) FILTER (WHERE state = 'submitted') AS submitted, count(*) FILTER (WHERE state = 'withdrawn') AS withdrawn
            FROM grading.grading_grid GROUP BY member_id) counted
          LEFT JOIN grading.juror_work known USING (member_id)
          WHERE (counted.grids, counted.submitted, counted.withdrawn)
            IS DISTINCT FROM (known.grids::bigint, known.submitted::bigint, known.withdrawn::bigint)
          ORDER BY member_id`,
      },
    );
  }
}
