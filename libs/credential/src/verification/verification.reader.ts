import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import type { VerificationView } from './verification.contract';

type Verified = NonNullable<VerificationView['certificate']>;

const UNKNOWN: VerificationView = { outcome: 'unknown', certificate: null };

/** What anybody holding a certificate may check, and no more: nothing here depends on who asks. */
@Injectable()
export class VerificationReader {
  constructor(private readonly tx: Transaction) {}

  /** @param code as printed, spaces and case apart; a code nobody was given is `unknown`, never an error. */
  async verify(code: string): Promise<VerificationView> {
    const [certificate] = await this.tx.query<Verified>(
      `SELECT document ->> 'number' AS number,
         concat_ws(' ', document #>> '{holder,firstNames}', document #>> '{holder,birthName}') AS "holderName", kind,
         document #>> '{certification,code}' AS "certificationCode", document #>> '{certification,title}' AS "certificationTitle",
         document #>> '{block,code}' AS "blockCode", document #>> '{block,title}' AS "blockTitle",
         document ->> 'issuedOn' AS "issuedOn", document #>> '{organisation,legalName}' AS "certifierName",
         (revoked_at AT TIME ZONE 'Europe/Paris')::date AS "revokedOn", sha256
       FROM certificate WHERE verification_code = $1 AND state IN ('issued', 'revoked')`,
      [normalised(code)],
    );
    if (!certificate) return UNKNOWN;
    return { outcome: certificate.revokedOn === null ? 'genuine' : 'revoked', certificate };
  }
}

/** Groups of four, as printed, however it was typed. */
export function normalised(code: string): string {
  const symbols = code.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return symbols.match(/.{1,4}/g)?.join('-') ?? '';
}
