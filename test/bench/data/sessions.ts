import { idSql } from './ids';
import type { Loading } from './loading';
import { TABLES } from './tables';

const TEAM_SIZE = 5;

/** Of a session planned as `s`. */
const CANDIDATES = 'generate_series(0, s.candidates - 1) nth';
const candidateRank = 's.first_candidate + nth';
const ROUTE = 'FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION';
const reached = (daysLater: number, ...states: string[]): string =>
  `CASE WHEN s.state = ANY('{${states.join()}}') THEN s.starts_on + ${daysLater} END`;

/** Two blocks, as every version here. What still moves in an open session, or under deliberation, is counted anyway. */
const SETTLED = `CASE WHEN s.state <> 'preparing' THEN jsonb_build_object(
  'candidates', s.candidates, 'projects', 1, 'teams', (s.candidates + ${TEAM_SIZE - 1}) / ${TEAM_SIZE}, 'jurors', seated.jurors,
  'grids', s.candidates * seated.jurors, 'gridsSubmitted', s.candidates * seated.jurors,
  'decisionsExpected', s.candidates * 2, 'decisionsTaken', s.candidates * 2) END`;

/** Sessions with their blocks, candidates, project, teams of five and jury, as `planned_session` says. */
export async function loadSessions(loading: Loading, organisationId: string): Promise<void> {
  const tables = [TABLES.candidate, TABLES.project, TABLES.projectCompetency, TABLES.team, TABLES.teamMember];
  await loading.query(
    `INSERT INTO ${TABLES.session} (id, organisation_id, framework_version_id, name, starts_on, ends_on, place, state,
       created_at, opened_at, deliberating_at, closed_at, settled, revision)
     SELECT s.id, $1, s.version_id, 'Session ' || s.rank, s.starts_on, s.starts_on + 4, 'Lyon', s.state, s.starts_on - 30,
       ${reached(0, 'open', 'deliberating', 'closed')}, ${reached(3, 'deliberating', 'closed')},
       ${reached(4, 'closed')}, ${SETTLED}, array_position(ARRAY['preparing', 'open', 'deliberating', 'closed'], s.state)
     FROM planned_session s
     CROSS JOIN LATERAL (SELECT count(*) AS jurors FROM planned_juror j WHERE j.session_rank = s.rank) seated`,
    [organisationId],
  );
  await loading.query(
    `INSERT INTO ${TABLES.sessionBlock} (session_id, block_id)
     SELECT s.id, b.id FROM planned_session s JOIN ${TABLES.block} b ON b.framework_version_id = s.version_id`,
  );
  await loading.withoutIndexes(tables, async () => {
    await loading.query(
      `INSERT INTO ${TABLES.candidate} (id, organisation_id, session_id, learner_id, sort_name, identifiers, access_route, created_at)
       SELECT ${idSql('candidate', candidateRank)}, $1, s.id, learner.id, learner.sort_name, learner.identifiers, '${ROUTE}',
         s.starts_on - 20
       FROM planned_session s CROSS JOIN ${CANDIDATES}
       JOIN ${TABLES.learner} learner ON learner.id = ${idSql('learner', 's.first_learner + nth')}`,
      [organisationId],
    );
    await loadTeams(loading, organisationId);
  });
  await loading.query(
    `INSERT INTO ${TABLES.jury} (id, organisation_id, session_id, composed_at)
     SELECT ${idSql('jury', 's.rank')}, $1, s.id, s.starts_on - 15 FROM planned_session s`,
    [organisationId],
  );
  await loading.query(
    `INSERT INTO ${TABLES.juryMember} (id, organisation_id, jury_id, user_id, position, president, quality, company, outside)
     SELECT ${idSql('member', 'j.session_rank * 10 + j.seat')}, $1, ${idSql('jury', 'j.session_rank')},
       ${idSql('juror', 'j.juror')}, j.seat, j.seat = 0, 'Directrice technique', 'Atelier Numérique', true
     FROM planned_juror j`,
    [organisationId],
  );
}

/** One project on every competency, the candidates in teams. */
async function loadTeams(loading: Loading, organisationId: string): Promise<void> {
  await loading.query(
    `INSERT INTO ${TABLES.project} (id, organisation_id, session_id, title, team_min, team_max, starts_on, due_on, created_at)
     SELECT ${idSql('project', 's.rank')}, $1, s.id, 'Refonte du portail', 2, 6, s.starts_on - 20, s.starts_on - 1,
       s.starts_on - 30
     FROM planned_session s`,
    [organisationId],
  );
  await loading.query(
    `INSERT INTO ${TABLES.projectCompetency} (project_id, competency_id)
     SELECT ${idSql('project', 's.rank')}, k.id
     FROM planned_session s JOIN ${TABLES.competency} k ON k.framework_version_id = s.version_id`,
  );
  await loading.query(
    `INSERT INTO ${TABLES.team} (id, organisation_id, project_id, name)
     SELECT ${idSql('team', 's.first_candidate + nth')}, $1, ${idSql('project', 's.rank')}, 'Équipe ' || 1 + nth / ${TEAM_SIZE}
     FROM planned_session s CROSS JOIN generate_series(0, s.candidates - 1, ${TEAM_SIZE}) nth`,
    [organisationId],
  );
  await loading.query(
    `INSERT INTO ${TABLES.teamMember} (organisation_id, team_id, project_id, candidate_id)
     SELECT $1, ${idSql('team', `s.first_candidate + nth - nth % ${TEAM_SIZE}`)}, ${idSql('project', 's.rank')},
       ${idSql('candidate', candidateRank)}
     FROM planned_session s CROSS JOIN ${CANDIDATES}`,
    [organisationId],
  );
}

/** Rated by how far the session is: nothing in preparation, half of each grid when open, then every criterion. */
export async function loadGrids(loading: Loading, organisationId: string): Promise<void> {
  const gridId = idSql('grid', `(${candidateRank}) * 10 + j.seat`);
  const each = `planned_session s JOIN planned_juror j ON j.session_rank = s.rank CROSS JOIN ${CANDIDATES}`;
  const level = `CASE WHEN (${candidateRank} + q.rank) % 20 = 0 THEN 2 ELSE 3 + nth % 2 END`;
  await loading.query(
    `CREATE TEMP TABLE planned_criterion AS
     SELECT q.id, q.framework_version_id AS version_id, a.place,
       row_number() OVER (PARTITION BY q.framework_version_id ORDER BY q.id) AS rank
     FROM ${TABLES.criterion} q JOIN catalog.assessed_criterion a ON a.id = q.id`,
  );
  await loading.query('CREATE INDEX ON planned_criterion (version_id)');
  await loading.query('ANALYZE planned_criterion');
  await loading.withoutIndexes([TABLES.grid, TABLES.rating], async () => {
    await loading.query(
      `INSERT INTO ${TABLES.grid} (id, organisation_id, session_id, member_id, candidate_id, sort_name, state, submitted_at,
         levels, revision)
       SELECT ${gridId}, $1, s.id, ${idSql('member', 's.rank * 10 + j.seat')}, candidate.id, candidate.sort_name,
         CASE s.state WHEN 'open' THEN 'draft' ELSE 'submitted' END,
         CASE WHEN s.state <> 'open' THEN s.starts_on + 2 END,
         CASE WHEN s.state <> 'open' THEN ARRAY(
           SELECT ${level} FROM planned_criterion q WHERE q.version_id = s.version_id ORDER BY q.place) END,
         CASE s.state WHEN 'open' THEN 2 ELSE 3 END
       FROM ${each} JOIN ${TABLES.candidate} candidate ON candidate.id = ${idSql('candidate', candidateRank)}
       WHERE s.state <> 'preparing'`,
      [organisationId],
    );
    await loading.query(
      `INSERT INTO ${TABLES.jurorWork} (member_id, session_id, grids, submitted, withdrawn)
       SELECT member_id, session_id, count(*), count(submitted_at), 0 FROM ${TABLES.grid} GROUP BY member_id, session_id`,
    );
    await loading.query(
      `INSERT INTO ${TABLES.rating} (organisation_id, grid_id, criterion_id, level, rated_at)
       SELECT $1, ${gridId}, q.id, ${level}, s.starts_on + 1
       FROM ${each} JOIN planned_criterion q ON q.version_id = s.version_id
       WHERE s.state IN ('deliberating', 'closed') OR (s.state = 'open' AND q.rank % 2 = 0)`,
      [organisationId],
    );
  });
}

const REASONS = JSON.stringify([
  {
    code: 'all-criteria-acquired',
    criterionId: null,
    competencyCode: null,
    statement: null,
    acquired: null,
    submitted: 2,
    expected: 2,
  },
]);

/** Every block of every candidate of a closed session; the first half of those under deliberation. */
export async function loadDecisions(loading: Loading, organisationId: string, decidedBy: string): Promise<void> {
  await loading.withoutIndexes([TABLES.deliberation], async () => {
    await loading.query(
      `INSERT INTO ${TABLES.deliberation} (id, organisation_id, session_id, candidate_id, block_id, sequence, outcome,
         proposal, proposal_reasons, rule, decided_by, decided_at)
       SELECT ${idSql('decision', `(${candidateRank}) * 10 + b.position`)}, $1, s.id, ${idSql('candidate', candidateRank)},
         b.id, 1, 'validated', 'validated', $3, 'majority-acquired-1', $2, s.starts_on + 3
       FROM planned_session s
       JOIN ${TABLES.block} b ON b.framework_version_id = s.version_id
       CROSS JOIN ${CANDIDATES}
       WHERE s.state = 'closed' OR (s.state = 'deliberating' AND nth < s.candidates / 2)`,
      [organisationId, decidedBy, REASONS],
    );
    await loading.query(
      `INSERT INTO ${TABLES.firstDecisions} (session_id, taken)
       SELECT session_id, count(*) FROM ${TABLES.deliberation} GROUP BY session_id`,
    );
  });
}
