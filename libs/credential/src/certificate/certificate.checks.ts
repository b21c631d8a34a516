import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataChecks } from '#platform/data-check/data-checks.js';
import { statesSql } from './certificate-steps.sql';
import { issueCertificates } from './certificate.jobs';
import { CAME_OUT, UNDER_WAY } from './certificate.policy';

const entries = (verb: string): string => `(
  SELECT count(*) FROM platform.trail entry WHERE entry.organisation_id = certificate.organisation_id
    AND entry.object_type = 'certificate' AND entry.object_id = certificate.id::text AND entry.verb = '${verb}')`;

/** What an auditor would reconcile of certificates, their numbers, the trail and what they rest on. */
@Injectable()
export class CertificateChecks implements OnModuleInit {
  constructor(private readonly checks: DataChecks) {}

  onModuleInit(): void {
    this.checks.addStatements(
      {
        name: 'credential.not-issued-once',
        says: 'certificat que la piste d’audit ne dit pas émis une fois, et une seule',
        object: 'certificate',
        sql: `SELECT certificate.id::text AS id, ${entries('issue')} || ' entries of the trail' AS detail
          FROM credential.certificate
          WHERE ${entries('issue')} <> (certificate.state IN (${statesSql(CAME_OUT)}))::int ORDER BY certificate.id`,
      },
      {
        name: 'credential.revocation-without-trail',
        says: 'révocation sans trace dans la piste d’audit',
        object: 'certificate',
        sql: `SELECT certificate.id::text AS id, NULL::text AS detail FROM credential.certificate
          WHERE certificate.state = 'revoked' AND ${entries('revoke')} = 0 ORDER BY certificate.id`,
      },
      {
        // The digest that the trail keeps of an issue is that of the file's place and digest, as they were said then.
        name: 'credential.digest-not-that-of-the-trail',
        says: 'empreinte qui n’est pas celle de la piste d’audit',
        object: 'certificate',
        sql: `SELECT certificate.id::text AS id, certificate.sha256 AS detail FROM credential.certificate
          JOIN platform.trail entry ON entry.organisation_id = certificate.organisation_id AND entry.object_type = 'certificate'
            AND entry.object_id = certificate.id::text AND entry.verb = 'issue'
          WHERE entry.after_digest IS DISTINCT FROM encode(sha256(convert_to(
            '{"key":"' || certificate.file_key || '","digest":"' || certificate.sha256 || '"}', 'UTF8')), 'hex')
          ORDER BY certificate.id`,
      },
      {
        name: 'credential.numbers-with-a-gap',
        says: 'numéros de certificats avec un trou',
        object: 'organisation',
        sql: `SELECT coalesce(given.organisation_id, sequence.organisation_id)::text AS id,
            coalesce(given.year, sequence.year) || ': ' || coalesce(given.ranks, 0) || ' numbers up to ' || coalesce(given.last, 0)
              || ', ' || coalesce(sequence.last_number, 0) || ' given' AS detail
          FROM (
            SELECT organisation_id, number_year AS year, count(*) AS ranks, max(number_rank) AS last
            FROM credential.certificate WHERE number_rank IS NOT NULL GROUP BY organisation_id, number_year) given
          FULL JOIN credential.certificate_number_sequence sequence
            ON sequence.organisation_id = given.organisation_id AND sequence.year = given.year
          WHERE (given.ranks, given.last) IS DISTINCT FROM (sequence.last_number::bigint, sequence.last_number)
          ORDER BY 1, 2`,
      },
      {
        name: 'credential.work-forgotten',
        says: 'certificat demandé que plus aucun travail ne fera',
        object: 'certificate',
        sql: `SELECT certificate.id::text AS id, certificate.state AS detail FROM credential.certificate
          WHERE certificate.state IN (${statesSql(UNDER_WAY)}) AND NOT EXISTS (
            SELECT FROM platform.unfinished_job job
            CROSS JOIN LATERAL jsonb_array_elements_text(job.payload -> 'certificateIds') AS waiting (id)
            WHERE job.job = '${issueCertificates.name}' AND waiting.id = certificate.id::text)
          ORDER BY certificate.id`,
      },
      {
        // A block certificate in force rests on a decision in force that validated it.
        name: 'credential.issued-without-its-decision',
        says: 'certificat émis sans décision de validation en vigueur',
        object: 'certificate',
        sql: `SELECT certificate.id::text AS id, resting.id::text AS detail
          FROM credential.certificate CROSS JOIN LATERAL unnest(certificate.deliberation_ids) AS resting (id)
          WHERE certificate.state = 'issued' AND NOT EXISTS (
            SELECT FROM deliberation.decision_in_force decision
            WHERE decision.id = resting.id AND decision.outcome = 'validated')
          ORDER BY certificate.id`,
      },
    );
  }
}
