import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import type { VerificationView } from './verification.contract';

interface Row extends NonNullable<VerificationView['certificate']> {
  sha256: string;
}

const UNKNOWN: VerificationView = { outcome: 'unknown', certificate: null, file: null };

/** What anybody holding a certificate may check, and no more: nothing here depends on who asks. */
@Injectable()
export class VerificationReader {
  constructor(private readonly tx: Transaction) {}

  /**
   * @param code as printed, spaces and case apart; a code nobody was given is `unknown`, never an error.
   * @param digest SHA-256 of a file in hand, in lower case
   */
  async verify(code: string, digest?: string): Promise<VerificationView> {
    const [found] = await this.tx.acrossOrganisations('verification', () => this.bearing(normalised(code)));
    if (!found) return UNKNOWN;
    const { sha256, ...certificate } = found;
    return {
      outcome: certificate.revokedOn === null ? 'genuine' : 'revoked',
      certificate,
      file: digest === undefined ? null : digest === sha256 ? 'same' : 'different',
    };
  }

  private bearing(code: string): Promise<Row[]> {
    return this.tx.query<Row>(
      `SELECT concat_ws(' ', document #>> '{holder,firstNames}', document #>> '{holder,birthName}') AS "holderName", kind,
         document #>> '{certification,code}' AS "certificationCode", document #>> '{certification,title}' AS "certificationTitle",
         document #>> '{block,code}' AS "blockCode", document #>> '{block,title}' AS "blockTitle",
         document ->> 'issuedOn' AS "issuedOn", document #>> '{organisation,legalName}' AS "certifierName",
         platform.french_day(revoked_at) AS "revokedOn", sha256
       FROM credential.certificate WHERE verification_code = $1 AND state IN ('issued', 'revoked') AND sha256 IS NOT NULL`,
      [code],
    );
  }
}

/** Groups of four, as printed, however it was typed. */
export function normalised(code: string): string {
  const symbols = code.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return symbols.match(/.{1,4}/g)?.join('-') ?? '';
}
