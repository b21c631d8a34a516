import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transaction } from '../database/transaction';
import { type DataCheck, DataChecks, type Fault } from './data-checks';

interface FencedTable {
  name: string;
  /** Types of objects and the columns that hold their ids, in turns. */
  named: string[];
}

/** Tables whose rows come with an entry of the trail, as the fence of each says (`platform.keep_trail`). */
const FENCED_TABLES = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name,
    coalesce(string_to_array(rtrim(encode(t.tgargs, 'escape'), '\\000'), '\\000'), '{}') AS named
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE t.tgfoid = 'platform.require_trail'::regproc AND t.tgtype & 4 = 4
    AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'id' AND NOT a.attisdropped)
  ORDER BY 1`;

/** What holds for every context: the trail is whole, and no work lies forgotten. */
@Injectable()
export class PlatformChecks implements OnModuleInit {
  constructor(
    private readonly tx: Transaction,
    private readonly checks: DataChecks,
  ) {}

  onModuleInit(): void {
    this.checks.add(this.rowsWithoutTrail());
    this.checks.addStatements({
      name: 'platform.late-work',
      says: 'travail demandé et toujours pas fait',
      object: 'job',
      sql: `SELECT job_id AS id, coalesce(held_up, 'since ' || to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"')) AS detail
        FROM platform.outbox WHERE ended_at IS NULL AND created_at < now() - interval '15 minutes'
          -- What a backup shows as not done waits for whoever restored it.
          AND NOT EXISTS (SELECT FROM platform.restoration WHERE released_at IS NULL) ORDER BY id`,
    });
  }

  /** Found by the fences, so that a table added later is not left out. */
  private rowsWithoutTrail(): DataCheck {
    const { tx } = this;
    return {
      name: 'platform.row-without-trail',
      says: 'ligne dont la piste d’audit ne dit rien',
      async *faults(): AsyncGenerator<Omit<Fault, 'check'>> {
        for (const { name, named } of await tx.query<FencedTable>(FENCED_TABLES)) {
          const rows = await tx.acrossOrganisations('check-data', () =>
            tx.query<{ id: string }>(untrailed(name, named)),
          );
          for (const { id } of rows) yield { object: name, id };
        }
      },
    };
  }
}

function untrailed(table: string, named: readonly string[]): string {
  const conditions: string[] = [];
  for (let place = 0; place < named.length; place += 2) {
    const [type = '', column = ''] = named.slice(place, place + 2);
    const isAny = column === '*';
    conditions.push(
      `NOT EXISTS (SELECT FROM platform.audit_entry entry WHERE entry.object_type = '${type}'
         ${isAny ? '' : `AND entry.object_id = changed.${column}::text`})`,
    );
  }
  return `SELECT changed.id FROM ${table} changed WHERE ${conditions.join(' AND ')} ORDER BY changed.id`;
}
