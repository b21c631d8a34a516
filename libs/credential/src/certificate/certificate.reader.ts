import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { lastSeen, toPage, type Page } from '#kernel/page.js';
import { CONFIG, type Config } from '#platform/config/config.js';
import { Transaction } from '#platform/database/transaction.js';
import { SessionFactsReader } from '#exam/public.js';
import type { CertificateQuery, CertificateTrace, CertificateView, OwnCertificateView } from './certificate.contract';
import { refuse } from './certificate.errors';
import { CAME_OUT, certificatePolicy, ownCertificatePolicy } from './certificate.policy';
import { statesSql } from './certificate-steps.sql';
import {
  CERTIFICATE_COLUMNS,
  CERTIFICATE_RANK,
  CERTIFICATE_TABLES,
  certificatesOf,
  verificationUrl,
  type CertificateRow,
} from './certificate.sql';

/** Certificates of the learner who asks (`$1` organisation, `$2` account). */
const OWN = `certificate.organisation_id = $1 AND learner.user_id = $2 AND certificate.state IN (${statesSql(CAME_OUT)})`;

@Injectable()
export class CertificateReader {
  constructor(
    private readonly tx: Transaction,
    private readonly sessions: SessionFactsReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Certificates of a session, by holder, whole certifications first. They are found down the session's candidates, whose
   * order an index holds; how many they are in all is told with the first page.
   */
  async ofSession(actor: Actor, sessionId: string, query: CertificateQuery): Promise<Page<CertificateView>> {
    await this.sessions.facts(actor.organisationId, sessionId);
    const parameters: unknown[] = [actor.organisationId, sessionId];
    const bind = (value: unknown) => `$${String(parameters.push(value))}`;
    const conditions = ['candidate.organisation_id = $1', 'candidate.session_id = $2', 'certificate.session_id = $2'];
    if (query.state) conditions.push(`certificate.state = ${bind(query.state)}`);
    const counted = query.state ? 'AND state = $3' : '';
    const after = lastSeen(query.cursor, 'text', 'id', 'rank', 'id');
    if (after) {
      const [name, candidate, rank, id] = [bind(after[0]), bind(after[1]), bind(after[2]), bind(after[3])];
      conditions.push(
        `(candidate.sort_name, candidate.id) >= (${name}, ${candidate}::uuid)`,
        `(candidate.sort_name, candidate.id, ${CERTIFICATE_RANK}, certificate.id)
           > (${name}, ${candidate}::uuid, ${rank}::int, ${id}::uuid)`,
      );
    }
    const rows = await this.tx.query<
      CertificateRow & { sort_name: string; candidate_id: string; total: number | null }
    >(
      `WITH found AS MATERIALIZED (
         SELECT certificate.id, candidate.id AS candidate_id, candidate.sort_name, ${CERTIFICATE_RANK} AS rank
         FROM exam.candidacy candidate JOIN credential.certificate ON certificate.candidate_id = candidate.id
         LEFT JOIN catalog.block ON block.id = certificate.block_id
         WHERE ${conditions.join(' AND ')}
         ORDER BY candidate.sort_name, candidate.id, rank, certificate.id LIMIT ${bind(query.limit + 1)})
       SELECT ${CERTIFICATE_COLUMNS}, found.sort_name, found.candidate_id,
         ${after ? 'NULL::int' : `(SELECT count(*)::int FROM credential.certificate WHERE session_id = $2 ${counted})`} AS total
       FROM ${certificatesOf('found')}
       ORDER BY found.sort_name, found.candidate_id, found.rank, certificate.id`,
      parameters,
      { preparedAs: 'credential: certificates of a session' },
    );
    const keysOf = (row: (typeof rows)[number]) => [row.sort_name, row.candidate_id, row.rank, row.id];
    const page = toPage(rows, query.limit, keysOf, after ? null : (rows[0]?.total ?? 0));
    return { ...page, items: page.items.map((row) => this.viewOf(actor, row)) };
  }

  /** @throws `credential.certificate-unknown` (404), also for another organisation's. */
  async byId(actor: Actor, id: string): Promise<CertificateView> {
    const condition = 'certificate.organisation_id = $1 AND certificate.id = $2';
    return this.viewOf(actor, await this.one(condition, [actor.organisationId, id]));
  }

  /** A certificate that is the caller's own, as a learner. */
  async ownById(actor: Actor, id: string): Promise<OwnCertificateView> {
    const condition = `${OWN} AND certificate.id = $3`;
    return this.ownViewOf(actor, await this.one(condition, [actor.organisationId, actor.userId, id]));
  }

  /** The caller's own certificates, newest first. */
  async mine(actor: Actor): Promise<{ items: OwnCertificateView[] }> {
    const rows = await this.tx.query<CertificateRow>(
      `SELECT ${CERTIFICATE_COLUMNS} FROM ${CERTIFICATE_TABLES} WHERE ${OWN}
       ORDER BY (certificate.document ->> 'issuedOn') DESC, rank, certificate.id`,
      [actor.organisationId, actor.userId],
      { preparedAs: 'credential: certificates of a learner' },
    );
    return { items: rows.map((row) => this.ownViewOf(actor, row)) };
  }

  /** From the paper back to template, référentiel version, decisions and grids. */
  async trace(actor: Actor, id: string): Promise<CertificateTrace> {
    const certificate = await this.byId(actor, id);
    const [row] = await this.tx.query<Omit<CertificateTrace, 'certificate'>>(
      `SELECT certificate.template_version AS "templateVersion",
         json_build_object('id', version.id, 'number', version.number, 'label', version.label) AS "frameworkVersion",
         (SELECT coalesce(json_agg(json_build_object('id', decision.id, 'blockCode', block.code, 'outcome', decision.outcome,
             'rule', decision.rule, 'reason', decision.reason, 'decidedBy', account.display_name,
             'decidedAt', to_char(decision.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
             ORDER BY block.position, decision.sequence), '[]')
          FROM deliberation.decision
          JOIN catalog.block ON block.id = decision.block_id
          JOIN identity.named_actor account ON account.id = decision.decided_by
          WHERE decision.id = ANY(certificate.deliberation_ids)) AS decisions,
         (SELECT coalesce(json_agg(json_build_object('id', grid.id, 'jurorName', account.display_name,
             'submittedAt', to_char(grid.submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
             ORDER BY member.position), '[]')
          FROM grading.grid
          JOIN exam.juror member ON member.id = grid.member_id
          JOIN identity.person account ON account.id = member.user_id
          WHERE grid.state = 'submitted' AND grid.candidate_id IN
            (SELECT candidate_id FROM deliberation.decision WHERE id = ANY(certificate.deliberation_ids))) AS grids
       FROM credential.certificate JOIN catalog.version ON version.id = certificate.framework_version_id
       WHERE certificate.organisation_id = $1 AND certificate.id = $2`,
      [actor.organisationId, id],
      { preparedAs: 'credential: trace' },
    );
    if (!row) throw refuse.certificateUnknown();
    return { certificate, ...row };
  }

  private async one(condition: string, parameters: readonly unknown[]): Promise<CertificateRow> {
    const [row] = await this.tx.query<CertificateRow>(
      `SELECT ${CERTIFICATE_COLUMNS} FROM ${CERTIFICATE_TABLES} WHERE ${condition}`,
      parameters,
      { preparedAs: 'credential: certificate' },
    );
    if (!row) throw refuse.certificateUnknown();
    return row;
  }

  private viewOf(actor: Actor, row: CertificateRow): CertificateView {
    const can = certificatePolicy.can(actor, row.state);
    return { ...row, verificationUrl: this.urlOf(row), can: { ...can, replace: can.replace && !row.replaced } };
  }

  private ownViewOf(actor: Actor, row: CertificateRow): OwnCertificateView {
    return { ...row, verificationUrl: this.urlOf(row), can: ownCertificatePolicy.can(actor, row.state) };
  }

  private urlOf({ verificationCode }: CertificateRow): string {
    return verificationUrl(this.config.http.publicUrl, verificationCode);
  }
}
