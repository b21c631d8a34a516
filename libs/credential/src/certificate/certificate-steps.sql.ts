import type { Actor } from '#kernel/actor.js';
import { entriesSql } from '#platform/audit/audit.js';
import type { CertificateState } from './certificate.contract';
import { CERTIFICATE_STEPS, type CertificateStep, mayBeTakenBy } from './certificate.policy';

/** A step that certificates take, and what it writes. */
export interface CertificateChange {
  readonly step: CertificateStep;
  readonly rows: readonly { readonly id: string }[];
  /** Columns of `rows` beside `id`, as `jsonb_to_recordset` declares them. */
  readonly given?: string;
  /** Assignments beside that of the state; `given` is the row of the certificate. */
  readonly set: string;
  /** Which of them, beside those whose state allows the step. */
  readonly only?: string;
  /** What the trail says of each. */
  after(id: string): unknown;
}

export const statesSql = (states: readonly CertificateState[]): string =>
  states.map((state) => `'${state}'`).join(', ');

const allows = (step: CertificateStep): string => `certificate.state IN (${statesSql(CERTIFICATE_STEPS[step].from)})`;

/** @throws Error: whoever calls has checked what the actor may do, and a person never takes a step of the system. */
export function requireTaker(step: CertificateStep, actor: Actor): void {
  if (!mayBeTakenBy(step, actor)) throw new Error(`the step "${step}" of a certificate is not for this actor to take`);
}

/**
 * `$1` organisation, `$2` rows, `$3` entries of the trail: locks the certificates in one order for everybody, so that
 * two copies of a job wait for each other; moves those that still may, says so in the trail, and gives their ids.
 */
const movingSql = ({ step, given, only }: CertificateChange, moving: string): string => `
  WITH given AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS given(${given ? `id uuid, ${given}` : 'id uuid'})),
  held AS (
    SELECT certificate.id FROM credential.certificate
    WHERE certificate.organisation_id = $1 AND certificate.id IN (SELECT id FROM given) AND ${allows(step)}
      ${only ? `AND certificate.${only}` : ''}
    ORDER BY certificate.id FOR UPDATE),
  moved AS (${moving} RETURNING certificate.id),
  trailed AS (${entriesSql('$3')} WHERE entry.object_id IN (SELECT id::text FROM moved))
  SELECT id FROM moved`;

export const stepSql = (change: CertificateChange): string =>
  movingSql(
    change,
    `UPDATE credential.certificate SET state = '${CERTIFICATE_STEPS[change.step].to}', ${change.set}
     FROM held JOIN given USING (id) WHERE certificate.id = held.id`,
  );

/** For a step of which nothing is left but the trail. */
export const eraseSql = (change: CertificateChange): string =>
  movingSql(change, 'DELETE FROM credential.certificate USING held WHERE certificate.id = held.id');

/** `$1` organisation, `$2` ids in the order of their numbers, `$3` year, `$4` day of issue. */
export const numberSql = `
  WITH held AS (
    SELECT certificate.id FROM credential.certificate
    WHERE certificate.organisation_id = $1 AND certificate.id = ANY($2::uuid[]) AND ${allows('number')}
    ORDER BY certificate.id FOR UPDATE),
  placed AS (SELECT id, row_number() OVER (ORDER BY array_position($2::uuid[], id))::int AS place FROM held),
  taken AS (
    INSERT INTO credential.certificate_number_sequence AS sequence (organisation_id, year, last_number)
    SELECT $1, $3, count(*)::int FROM placed HAVING count(*) > 0
    ON CONFLICT (organisation_id, year) DO UPDATE SET last_number = sequence.last_number + excluded.last_number
    RETURNING last_number - (SELECT count(*)::int FROM placed) AS before),
  numbered AS (
    UPDATE credential.certificate SET state = '${CERTIFICATE_STEPS.number.to}', number_year = $3, number_rank = taken.before + placed.place,
      document = document || jsonb_build_object('issuedOn', $4::text,
        'number', $3 || '-' || lpad((taken.before + placed.place)::text, 6, '0'))
    FROM placed, taken WHERE certificate.id = placed.id
    RETURNING certificate.id, certificate.document ->> 'number' AS number)
  SELECT id, number FROM numbered`;
