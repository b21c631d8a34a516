import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import type { StoredCertificate } from './sealed-holder';

/**
 * Gives numbers without a gap, per organisation and year: `2026-000042` is the year of issue in France, then the rank. The number and the certificate that bears it are written by
 * one statement: a crash leaves both or none, and a number once given stays with its certificate, even when printing fails.
 */
@Injectable()
export class CertificateNumbers {
  constructor(private readonly tx: Transaction) {}

  /**
   * Numbers a pending certificate and dates it `issuedOn` (`YYYY-MM-DD`); one that has its number keeps number and date.
   * @returns the certificate with its complete document, or `undefined` when the certificate is issued, revoked, failed or gone.
   */
  async allocate(certificateId: string, issuedOn: string): Promise<StoredCertificate | undefined> {
    const year = Number(issuedOn.slice(0, 4));
    await this.tx.query(
      `WITH target AS (SELECT id, organisation_id FROM credential.certificate WHERE id = $1 AND state = 'pending' FOR UPDATE),
       next AS (
         INSERT INTO credential.certificate_number_sequence AS sequence (organisation_id, year, last_number)
         SELECT organisation_id, $2, 1 FROM target
         ON CONFLICT (organisation_id, year) DO UPDATE SET last_number = sequence.last_number + 1
         RETURNING last_number)
       UPDATE credential.certificate SET state = 'numbered', number_year = $2, number_rank = next.last_number,
         document = document || jsonb_build_object('issuedOn', $3::text, 'number', $2 || '-' || lpad(next.last_number::text, 6, '0'))
       FROM next WHERE id = $1`,
      [certificateId, year, issuedOn],
    );
    const [row] = await this.tx.query<StoredCertificate>(
      `SELECT id, document, holder_civil_status AS "holderCivilStatus" FROM credential.certificate WHERE id = $1 AND state = 'numbered'`,
      [certificateId],
    );
    return row;
  }
}
