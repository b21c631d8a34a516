import type { JurorSession } from './grading-grid.contract';

export interface JurorSessionRow {
  id: string;
  name: string;
  certification_title: string;
  starts_on: string;
  ends_on: string;
  place: string;
  state: JurorSession['state'];
  president: boolean;
  member_id: string;
  grids: number;
  grids_submitted: number;
  grids_withdrawn: number;
}

/**
 * Sessions whose jury person `$1` of organisation `$2` sits in. A grid one was relieved of is no longer to be filled: it
 * counts apart.
 */
export const JUROR_SESSIONS = `
  SELECT s.id, s.name, v.certification_title, s.starts_on, s.ends_on, s.place, s.state, m.president, m.id AS member_id,
    counted.grids, counted.grids_submitted, counted.grids_withdrawn
  FROM exam.juror m
  JOIN exam.session s ON s.id = m.session_id
  JOIN catalog.version v ON v.id = s.framework_version_id
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE g.state <> 'withdrawn')::int AS grids,
      count(*) FILTER (WHERE g.state = 'submitted')::int AS grids_submitted,
      count(*) FILTER (WHERE g.state = 'withdrawn')::int AS grids_withdrawn
    FROM grading.grading_grid g WHERE g.member_id = m.id) counted
  WHERE m.user_id = $1 AND m.organisation_id = $2`;

export const jurorSessionOf = (row: JurorSessionRow): JurorSession => ({
  id: row.id,
  name: row.name,
  certificationTitle: row.certification_title,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  place: row.place,
  state: row.state,
  president: row.president,
  grids: row.grids,
  gridsSubmitted: row.grids_submitted,
  gridsWithdrawn: row.grids_withdrawn,
});
