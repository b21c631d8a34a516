import type { DataSource } from 'typeorm';
import type { Transaction } from '#platform/database/transaction.js';

/**
 * Rows that are declared wrong on purpose: a check that lets one of them live protects nothing. Each stands beside what
 * must be said of it; nothing runs them.
 */
export const CANARIES = (tx: Transaction, driver: DataSource) => [
  ['name: the answer has no such column', tx.query<{ name: string }>('SELECT id, email FROM identity.user_account')],
  ['lastUse: may be null', tx.query<{ lastUse: string }>('SELECT last_used_at AS "lastUse" FROM identity.api_key')],
  [
    'email: may be null',
    tx.query<{ email: string }>(
      'SELECT u.email FROM identity.organisation o LEFT JOIN identity.user_account u ON u.id = o.id',
    ),
  ],
  ['first: may be null', tx.query<{ first: string }>('SELECT min(email) AS first FROM identity.user_account')],
  ['created_at: is string', tx.query<{ created_at: Date }>('SELECT created_at FROM identity.user_account')],
  ['people: is number', tx.query<{ people: string }>('SELECT count(*) AS people FROM identity.user_account')],
  [
    'people[].email: is string',
    tx.query<{ people: { email: number }[] }>(
      `SELECT coalesce(json_agg(json_build_object('email', email)), '[]') AS people FROM identity.user_account`,
    ),
  ],
  [
    'people[].name: the answer has no such column',
    tx.query<{ people: { name: string }[] }>(
      `SELECT coalesce(json_agg(json_build_object('email', email)), '[]') AS people FROM identity.user_account`,
    ),
  ],
  [
    "role: is 'juror'",
    tx.query<{ role: 'administrator' | 'coordinator' | 'learner' }>('SELECT role FROM identity.membership'),
  ],
  ['PostgreSQL refuses it', tx.query<{ id: string }>('SELECT id FROM identity.no_such_table')],
  ['gives no rows', tx.query<{ id: string }>('DELETE FROM identity.user_session RETURNING user_id AS id')],
  ['nothing can check', driver.query<{ id: string }[]>('SELECT id FROM identity.user_account')],
];
