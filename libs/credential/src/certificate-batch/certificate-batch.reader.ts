import { Injectable } from '@nestjs/common';
import { SessionFactsReader } from '#exam/public.js';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { statesSql } from '../certificate/certificate-steps.sql';
import { refuse } from '../certificate/certificate.errors';
import { issueCertificates } from '../certificate/certificate.jobs';
import { CAME_OUT, UNDER_WAY } from '../certificate/certificate.policy';
import type { CertificateBatchView } from './certificate-batch.contract';

const HELD_UP = `(
  SELECT json_build_object('trouble', held.held_up, 'since', to_char(coalesce(held.held_up_since, now()) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  FROM platform.held_up_job held
  CROSS JOIN LATERAL jsonb_array_elements_text(held.payload -> 'certificateIds') AS waiting (id)
  JOIN credential.certificate one ON one.id = waiting.id::uuid AND one.batch_id = batch.id
  WHERE held.job = '${issueCertificates.name}' LIMIT 1)`;

const BATCH = `
  SELECT batch.id, batch.session_id AS "sessionId", batch.created_at AS "createdAt", count(certificate.id)::int AS total,
    count(certificate.id) FILTER (WHERE certificate.state IN (${statesSql(UNDER_WAY)}))::int AS pending,
    count(certificate.id) FILTER (WHERE certificate.state IN (${statesSql(CAME_OUT)}))::int AS issued,
    count(certificate.id) FILTER (WHERE certificate.state = 'failed')::int AS failed,
    ${HELD_UP} AS "heldUp"
  FROM credential.certificate_batch batch LEFT JOIN credential.certificate ON certificate.batch_id = batch.id`;

type BatchRow = Omit<CertificateBatchView, 'finished'>;

@Injectable()
export class CertificateBatchReader {
  constructor(
    private readonly tx: Transaction,
    private readonly sessions: SessionFactsReader,
  ) {}

  /** @throws `credential.batch-unknown` (404), also for another organisation's. */
  async byId(actor: Actor, id: string): Promise<CertificateBatchView> {
    const [row] = await this.tx.query<BatchRow>(
      `${BATCH} WHERE batch.organisation_id = $1 AND batch.id = $2 GROUP BY batch.id`,
      [actor.organisationId, id],
    );
    if (!row) throw refuse.batchUnknown();
    return viewOf(row);
  }

  /** Batches of a session, newest first. */
  async ofSession(actor: Actor, sessionId: string): Promise<{ items: CertificateBatchView[] }> {
    await this.sessions.facts(actor.organisationId, sessionId);
    const rows = await this.tx.query<BatchRow>(
      `${BATCH} WHERE batch.organisation_id = $1 AND batch.session_id = $2 GROUP BY batch.id ORDER BY batch.created_at DESC`,
      [actor.organisationId, sessionId],
    );
    return { items: rows.map(viewOf) };
  }
}

const viewOf = (row: BatchRow): CertificateBatchView => ({ ...row, finished: row.pending === 0 });
