import type { Transaction } from '#platform/database/transaction.js';

/**
 * One writer at a time decides which certificates of an organisation there are: who asks for some sees what the one
 * before asked for, be it from another session that completes the certification of the same learner, and a withdrawal
 * sees them all. Held until the transaction ends.
 */
export async function lockCertificatesOf(tx: Transaction, organisationId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`certificates:${organisationId}`]);
}
