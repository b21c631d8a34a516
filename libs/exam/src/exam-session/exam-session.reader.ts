import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { ratingScale } from '#catalog/framework-version/framework-version.contract.js';
import { lastSeen, toPage, type Page } from '#kernel/page.js';
import { Transaction } from '#platform/database/transaction.js';
import { folded } from '#kernel/folding.js';
import type { ExamSessionListItem, ExamSessionQuery, ExamSessionView, SessionProgress } from './exam-session.contract';
import { refuse } from './exam-session.errors';
import { sessionPolicy } from './exam-session.policy';
import { sessionsSql, type SessionRow } from './exam-session.sql';
import { missingToOpen } from './missing.policy';
import { SessionFollowers } from './session-followers';

@Injectable()
export class ExamSessionReader {
  constructor(
    private readonly tx: Transaction,
    private readonly followers: SessionFollowers,
  ) {}

  async byId(actor: Actor, id: string): Promise<ExamSessionView> {
    const { organisationId } = actor;
    const sql = sessionsSql('WHERE s.organisation_id = $1 AND s.id = $2', { withBlocks: true });
    const [row] = await this.tx.query<SessionRow>(sql, [organisationId, id], { preparedAs: 'exam: session by id' });
    if (!row) throw refuse.sessionUnknown();
    const read = viewOf(actor, row);
    const [view = read] = await this.reported(organisationId, [read]);
    return view;
  }

  /** The latest first; counts are made for the sessions of the page only. */
  async page(organisationId: string, query: ExamSessionQuery): Promise<Page<ExamSessionListItem>> {
    const parameters: unknown[] = [organisationId];
    const bind = (value: unknown) => `$${String(parameters.push(value))}`;
    const matches = ['s.organisation_id = $1'];
    if (query.state) matches.push(`s.state = ${bind(query.state)}`);
    if (query.certificationId) matches.push(`v.certification_id = ${bind(query.certificationId)}`);
    if (query.search) {
      matches.push(`position(${bind(folded(query.search))} in platform.folded(s.name || ' ' || s.place)) > 0`);
    }
    const asked = (['state', 'certificationId', 'search', 'cursor'] as const).filter((name) => query[name]);
    const after = lastSeen(query.cursor, 'day', 'id');
    if (after) {
      const [startsOn, id] = [bind(after[0]), bind(after[1])];
      matches.push(`s.starts_on <= ${startsOn}::date AND (s.starts_on < ${startsOn}::date OR s.id > ${id}::uuid)`);
    }
    const picked = `WHERE ${matches.join(' AND ')} ORDER BY s.starts_on DESC, s.id LIMIT ${bind(query.limit + 1)}`;
    const rows = await this.tx.query<SessionRow>(
      `${sessionsSql(picked, { withBlocks: false })} ORDER BY s.starts_on DESC, s.id`,
      parameters,
      { preparedAs: ['exam: sessions', ...asked].join(' ') },
    );
    const page = toPage(rows, query.limit, (row) => [row.starts_on, row.id]);
    const total = query.cursor === undefined && page.nextCursor === null ? rows.length : null;
    return { ...page, items: await this.reported(organisationId, page.items.map(listItemOf)), total };
  }

  /** Beside what they are set up with, what the contexts above count and say they lack. */
  private async reported<T extends ExamSessionListItem>(organisationId: string, sessions: T[]): Promise<T[]> {
    const reports = await this.followers.report(organisationId, sessions);
    return sessions.map((session) => {
      const { progress, missing = [] } = reports.get(session.id) ?? {};
      return {
        ...session,
        progress: { ...session.progress, ...progress },
        missing: [...session.missing, ...missing],
      };
    });
  }
}

const listItemOf = (row: SessionRow): ExamSessionListItem => ({
  id: row.id,
  name: row.name,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  place: row.place,
  state: row.state,
  certification: { id: row.certification_id, code: row.certification_code, title: row.certification_title },
  frameworkVersion: { id: row.framework_version_id, number: row.version_number, label: row.version_label },
  progress: progressOf(row),
  missing: row.state === 'preparing' ? missingToOpen(setUpOf(row)) : [],
});

/** What the last step settled, and what still moves since. */
function progressOf({ state, settled, candidates, projects, teams, jurors }: SessionRow): SessionProgress {
  if (settled) return state === 'open' ? { ...settled, jurors } : settled;
  const setUp = { candidates, projects, teams, jurors };
  return { ...setUp, grids: 0, gridsSubmitted: 0, decisionsExpected: 0, decisionsTaken: 0 };
}

const setUpOf = (row: SessionRow) => ({
  candidates: row.candidates,
  candidatesWithoutTeam: row.candidates_without_team,
  teamsOutOfBounds: row.teams_out_of_bounds,
  hasJury: row.has_jury,
  hasPresident: row.has_president,
  fewestJurors: row.fewest_jurors,
});

const viewOf = (actor: Actor, row: SessionRow): ExamSessionView => ({
  ...listItemOf(row),
  blocks: row.blocks,
  scale: ratingScale.parse(row.scale),
  createdAt: row.created_at,
  openedAt: row.opened_at,
  deliberatingAt: row.deliberating_at,
  closedAt: row.closed_at,
  revision: row.revision,
  can: sessionPolicy.can(actor, row.state),
});
