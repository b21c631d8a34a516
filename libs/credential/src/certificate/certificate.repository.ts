import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '#kernel/actor.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import type { StoredObject } from '#platform/storage/object-storage.js';
import type { CertificateFailure, CertificateState } from './certificate.contract';
import { Certificate } from './certificate.entity';
import { CERTIFICATE_STEPS, UNDER_WAY } from './certificate.policy';
import { type CertificateChange, eraseSql, numberSql, requireTaker, statesSql, stepSql } from './certificate-steps.sql';
import type { LegibleDocument, LegibleFacts, StoredCertificate, StoredFacts } from './sealed-holder';
import { UnclaimedCertificates } from './unclaimed-certificates';

/** A certificate that is being made. */
export interface CertificateUnderWay extends StoredCertificate<LegibleFacts | LegibleDocument> {
  readonly state: CertificateState;
  /** The fiche allows no delivery any more. */
  readonly isLate: boolean;
}

const INSERTED_AT_ONCE = 500;

/**
 * The only place that writes certificates. Each step is one statement: those that are where the step may be taken move
 * and leave their entry in the trail, the others stay as they are. What is given back is what moved.
 */
@Injectable()
export class CertificateRepository {
  constructor(
    private readonly tx: Transaction,
    private readonly unclaimed: UnclaimedCertificates,
    private readonly audit: Audit,
  ) {}

  /** Held until the transaction ends. */
  hold(organisationId: string, ids: readonly string[]): Promise<Certificate[]> {
    return this.tx.manager.find(Certificate, {
      where: { organisationId, id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Those of `ids` that are being made, in that order. */
  underWay(organisationId: string, ids: readonly string[], today: string): Promise<CertificateUnderWay[]> {
    return this.tx.query<CertificateUnderWay>(
      `SELECT certificate.id, certificate.state, certificate.document, certificate.holder_civil_status AS "holderCivilStatus",
         coalesce(version.delivery_deadline_on < $3::date, false) AS "isLate"
       FROM credential.certificate JOIN catalog.version ON version.id = certificate.framework_version_id
       WHERE certificate.organisation_id = $1 AND certificate.id = ANY($2::uuid[]) AND certificate.state IN (${statesSql(UNDER_WAY)})
       ORDER BY array_position($2::uuid[], certificate.id)`,
      [organisationId, ids, today],
      { preparedAs: 'credential: certificates under way' },
    );
  }

  async request(actor: Actor, certificates: readonly Omit<Partial<Certificate>, 'state'>[]): Promise<void> {
    requireTaker('request', actor);
    const rows = certificates.map((certificate) => ({ ...certificate, state: CERTIFICATE_STEPS.request.to }));
    for (let start = 0; start < rows.length; start += INSERTED_AT_ONCE) {
      const slice = rows.slice(start, start + INSERTED_AT_ONCE);
      await this.tx.manager.createQueryBuilder().insert().into(Certificate).values(slice).updateEntity(false).execute();
    }
    await this.weigh(actor, certificates);
  }

  /**
   * Gives the next numbers of the organisation and year, without a gap: `2026-000042` is the year of issue in France,
   * then the rank. Numbers and the certificates that bear them are written by one statement: a crash leaves all or
   * none, and a number once given stays with its certificate. What the trail says of it is the issue that follows.
   *
   * @param issuedOn `YYYY-MM-DD`
   * @returns the number of each certificate that got one, by id.
   */
  async number(organisationId: string, ids: readonly string[], issuedOn: string): Promise<Map<string, string>> {
    const rows = await this.tx.query<{ id: string; number: string }>(
      numberSql,
      [organisationId, ids, Number(issuedOn.slice(0, 4)), issuedOn],
      { preparedAs: 'credential: numbers' },
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  issue(actor: Actor, files: ReadonlyMap<string, StoredObject>, now: Date): Promise<Set<string>> {
    return this.take(actor, {
      step: 'issue',
      rows: [...files].map(([id, { key, size, sha256 }]) => ({ id, key, size, sha256, now })),
      given: 'key text, size integer, sha256 text, now timestamptz',
      set: 'issued_at = given.now, file_key = given.key, file_size = given.size, sha256 = given.sha256',
      after: (id) => ({ key: files.get(id)?.key, digest: files.get(id)?.sha256 }),
    });
  }

  fail(actor: Actor, failures: ReadonlyMap<string, CertificateFailure>): Promise<Set<string>> {
    return this.take(actor, {
      step: 'fail',
      rows: [...failures].map(([id, failure]) => ({ id, failure })),
      given: 'failure jsonb',
      set: 'failure = given.failure, attempts = attempts + 1',
      after: (id) => failures.get(id),
    });
  }

  /** Failed ones start again in another batch, from the facts given; a number already given is kept, with its date. */
  async retry(actor: Actor, batchId: string, facts: ReadonlyMap<string, StoredFacts>): Promise<Set<string>> {
    const again = {
      rows: [...facts].map(([id, { document, holderCivilStatus }]) => ({ id, batchId, document, holderCivilStatus })),
      given: '"batchId" uuid, document jsonb, "holderCivilStatus" text',
      set: `batch_id = given."batchId", failure = NULL, holder_civil_status = given."holderCivilStatus",
        document = given.document || jsonb_strip_nulls(
          jsonb_build_object('number', certificate.document -> 'number', 'issuedOn', certificate.document -> 'issuedOn'))`,
      after: () => ({ batchId }),
    };
    const fromTheStart = await this.take(actor, { ...again, step: 'retry', only: 'number_rank IS NULL' });
    const withTheirNumber = await this.take(actor, { ...again, step: 'resume', only: 'number_rank IS NOT NULL' });
    return new Set([...fromTheStart, ...withTheirNumber]);
  }

  /** Writes what {@link Certificate.revoke} decided; `after` is what the trail says of it. */
  async revoke(actor: Actor, certificates: readonly Certificate[], after: unknown): Promise<Set<string>> {
    const revoked = await this.take(actor, {
      step: 'revoke',
      rows: certificates.map(({ id, revokedAt, revokedBy, revocationReason }) => ({
        id,
        revokedAt,
        revokedBy,
        revocationReason,
      })),
      given: '"revokedAt" timestamptz, "revokedBy" uuid, "revocationReason" text',
      set: 'revoked_at = given."revokedAt", revoked_by = given."revokedBy", revocation_reason = given."revocationReason"',
      after: () => after,
    });
    await this.weigh(actor, certificates);
    return revoked;
  }

  /** Writes what {@link Certificate.withdraw} decided: one that has no number is erased, the trail says it was there. */
  async withdraw(actor: Actor, certificates: readonly Certificate[], after: unknown): Promise<Set<string>> {
    const withdrawal = { step: 'withdraw', set: 'failure = NULL', after: () => after } as const;
    const numbered = certificates.filter(({ hasNumber }) => hasNumber);
    const others = certificates.filter(({ hasNumber }) => !hasNumber);
    const withdrawn = await this.take(actor, { ...withdrawal, rows: numbered, only: 'number_rank IS NOT NULL' });
    const erased = await this.take(actor, { ...withdrawal, rows: others, only: 'number_rank IS NULL' }, eraseSql);
    await this.weigh(actor, certificates);
    return new Set([...withdrawn, ...erased]);
  }

  /** Whether these learners still have a block whose certificate nobody asked for. */
  private weigh({ organisationId }: Actor, certificates: readonly Partial<Certificate>[]): Promise<boolean> {
    const learnerIds = certificates.flatMap(({ learnerId }) => learnerId ?? []);
    return this.unclaimed.weigh(organisationId, [...new Set(learnerIds)]);
  }

  private async take(actor: Actor, change: CertificateChange, sql = stepSql): Promise<Set<string>> {
    const { step, rows, after } = change;
    requireTaker(step, actor);
    if (rows.length === 0) return new Set();
    const entries = rows.map(({ id }) => ({ verb: step, objectType: 'certificate', objectId: id, after: after(id) }));
    const moved = await this.tx.query<{ id: string }>(
      sql(change),
      [actor.organisationId, JSON.stringify(rows), this.audit.entries(actor, ...entries)],
      { preparedAs: 'credential: step of certificates' },
    );
    return new Set(moved.map(({ id }) => id));
  }
}
