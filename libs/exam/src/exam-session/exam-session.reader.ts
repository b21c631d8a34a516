import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { ratingScale } from '#catalog/framework-version/framework-version.contract.js';
import { lastSeen, toPage, type Page } from '#kernel/page.js';
import { Transaction } from '#platform/database/transaction.js';
import { folded } from '#kernel/folding.js';
import type { ExamSessionListItem, ExamSessionQuery, ExamSessionView, SessionProgress } from './exam-session.contract';
import { refuse } from './exam-session.errors';
import { sessionPolicy } from './exam-session.policy';
import { sessionsSql, SET_UP, type SessionRow, type SetUpRow } from './exam-session.sql';
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
    const sql = sessionsSql('WHERE s.organisation_id = $1 AND s.id = $2', { whole: true });
    const [row] = await this.tx.query<SessionRow>(sql, [organisationId, id], { preparedAs: 'exam: session by id' });
    if (!row) throw refuse.sessionUnknown();
    const setUps = await this.setUps([row]);
    const read = viewOf(actor, row, setUps.get(id));
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
    const after = lastSeen(query.cursor, 'day', 'id');
    if (after) {
      const [startsOn, id] = [bind(after[0]), bind(after[1])];
      matches.push(`s.starts_on <= ${startsOn}::date AND (s.starts_on < ${startsOn}::date OR s.id > ${id}::uuid)`);
    }
    const picked = `WHERE ${matches.join(' AND ')} ORDER BY s.starts_on DESC, s.id LIMIT ${bind(query.limit + 1)}`;
    const sql = sessionsSql(picked, { whole: false });
    const rows = await this.tx.query<SessionRow>(sql, parameters, query.search ? {} : { preparedAs: 'exam: sessions' });
    const page = toPage(rows, query.limit, (row) => [row.starts_on, row.id]);
    const total = query.cursor === undefined && page.nextCursor === null ? rows.length : null;
    const setUps = await this.setUps(page.items);
    const items = page.items.map((row) => listItemOf(row, setUps.get(row.id)));
    return { ...page, items: await this.reported(organisationId, items), total };
  }

  /** Of sessions that are not set up for good. */
  private async setUps(sessions: readonly SessionRow[]): Promise<ReadonlyMap<string, SetUpRow>> {
    const moving = sessions.filter(({ state }) => state === 'preparing' || state === 'open');
    if (moving.length === 0) return new Map();
    const rows = await this.tx.query<SetUpRow>(
      SET_UP,
      [moving.map(({ id }) => id), moving.map(({ state }) => state === 'preparing')],
      { preparedAs: 'exam: set-up of sessions' },
    );
    return new Map(rows.map((row) => [row.id, row]));
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

const listItemOf = (row: SessionRow, setUp: SetUpRow | undefined): ExamSessionListItem => ({
  id: row.id,
  name: row.name,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  place: row.place,
  state: row.state,
  certification: { id: row.certification_id, code: row.certification_code, title: row.certification_title },
  frameworkVersion: { id: row.framework_version_id, number: row.version_number, label: row.version_label },
  progress: progressOf(row, setUp),
  missing: row.state === 'preparing' && setUp ? missingToOpen(setUpOf(setUp)) : [],
});

/** What the last step settled, and what still moves since. */
function progressOf({ state, settled }: SessionRow, setUp: SetUpRow | undefined): SessionProgress {
  const { candidates = 0, projects = 0, teams = 0, jurors = 0 } = setUp ?? {};
  if (settled) return state === 'open' ? { ...settled, jurors } : settled;
  return { candidates, projects, teams, jurors, grids: 0, gridsSubmitted: 0, decisionsExpected: 0, decisionsTaken: 0 };
}

const setUpOf = (row: SetUpRow) => ({
  candidates: row.candidates,
  candidatesWithoutTeam: row.candidates_without_team,
  teamsOutOfBounds: row.teams_out_of_bounds,
  hasJury: row.has_jury,
  hasPresident: row.has_president,
  fewestJurors: row.fewest_jurors,
});

const viewOf = (actor: Actor, row: SessionRow, setUp: SetUpRow | undefined): ExamSessionView => ({
  ...listItemOf(row, setUp),
  blocks: row.blocks,
  scale: ratingScale.parse(row.scale),
  createdAt: row.created_at,
  openedAt: row.opened_at,
  deliberatingAt: row.deliberating_at,
  closedAt: row.closed_at,
  revision: row.revision,
  can: sessionPolicy.can(actor, row.state),
});
