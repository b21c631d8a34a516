import { DataSource, type EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import { NEVER_MET } from './constraints/never-met';
import { SCHEMAS } from './schemas';
import { sources } from './sources';

/** Tables that no entity maps, and why: everything else must have one. */
const WITHOUT_ENTITY: Readonly<Record<string, string>> = {
  'catalog.activity': 'written whole with its draft, read as one tree: set-based SQL in the catalogue',
  'catalog.assessment_method': 'as activity',
  'catalog.competency': 'as activity',
  'catalog.competency_block': 'as activity',
  'catalog.criterion': 'as activity',
  'credential.certificate_number_sequence': 'one statement takes the next number together with its certificate',
  'credential.unclaimed_block': 'weighed anew by set-based SQL whenever what it rests on moves',
  'credential.unclaimed_certification': 'as credential.unclaimed_block',
  'deliberation.already_held_block': 'as credential.unclaimed_block',
  'deliberation.owed_decision': 'noted by one statement in the commit of a correction',
  'platform.audit_entry': 'append-only, written by Audit alone',
  'platform.encryption_key': 'read and written by KeyProofs alone, when a process starts',
  'platform.idempotent_answer': 'read and written by IdempotentAnswers alone, sealed, for a day',
  'deliberation.first_decisions': 'kept by a trigger, counted by the list of sessions',
  'platform.outbox': 'written by Outbox, relayed by its own connection',
  'platform.restoration': 'written by restore and release alone',
  'platform.schema_migration': 'kept by the migration runner',
  'grading.juror_work': 'counted by the database as grids are opened and change state',
  'identity.provider_errand': 'a sign-in under way, put and taken by one statement each',
  'identity.provider_identity': 'whom a provider named, written by one statement',
  'identity.actor': 'kept by triggers: an id for each account and each key',
  'identity.passkey_challenge': 'kept and taken, each by one statement',
  'identity.pending_sign_in': 'begun, found with its account and ended, each by one statement',
  'identity.recovery_code': 'ten at a time, each used by one statement',
  'identity.sign_in_throttle': 'counters changed by one upsert',
  'identity.user_session': 'looked up once per request with its roles, in one statement',
};

interface DatabaseColumn {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  primary: boolean;
  /** Worked out by the database from other columns of the row. */
  generated: boolean;
}

let api: TestApi;
let columns: DatabaseColumn[];
let entities: EntityMetadata[];

beforeAll(async () => {
  api = await startTestApi();
  entities = api.get(DataSource).entityMetadatas;
  columns = await api.tx.query<DatabaseColumn>(
    `SELECT c.oid::regclass::text AS table, a.attname AS name, format_type(a.atttypid, NULL) AS type, NOT a.attnotnull AS nullable,
       a.attgenerated <> '' AS generated,
       EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)) AS primary
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text = ANY($1) ORDER BY 1, a.attnum`,
    [SCHEMAS],
  );
});
afterAll(() => api.close());

const described = ({ name, type, nullable, primary }: Omit<DatabaseColumn, 'table' | 'generated'>) =>
  `${name} ${type}${nullable ? '' : ' not null'}${primary ? ' primary key' : ''}`;

const typeOf = (column: ColumnMetadata): string =>
  `${api.get(DataSource).driver.normalizeType(column)}${column.isArray ? '[]' : ''}`;

describe('entities and the migrated database', () => {
  it('leave nothing in public but extensions', async () => {
    const strays = await api.tx.query(
      `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`,
    );
    expect(strays).toEqual([]);
  });

  it('name the same tables, but for those deliberately without an entity', () => {
    const tables = [...new Set(columns.map(({ table }) => table))];
    const mapped = entities.map(({ tablePath }) => tablePath);
    expect([...mapped, ...Object.keys(WITHOUT_ENTITY)].sort()).toEqual(tables.sort());
    expect(new Set(mapped).size).toBe(mapped.length);
  });

  it('are of the schema of their lib', () => {
    const libs = new Map(
      sources()
        .filter(({ path }) => path.endsWith('.entity.ts'))
        .flatMap(({ path, text }) =>
          [...text.matchAll(/schema: '(\w+)', name: '(\w+)'/g)].map((match) => [match, path]),
        ),
    );
    const astray = [...libs].filter(([[, schema], path]) => !String(path).startsWith(`libs/${String(schema)}/`));
    expect(libs.size).toBe(entities.length);
    expect(astray).toEqual([]);
  });

  it('name the same columns, worked out ones aside, with the same types, keys and nullability', () => {
    for (const { tablePath, columns: mapped } of entities) {
      const written = columns.filter(({ table, generated }) => table === tablePath && !generated);
      const inDatabase = written.map(described);
      const inEntity = mapped
        .filter(({ isInsert }) => isInsert)
        .map((column) =>
          described({
            name: column.databaseName,
            type: typeOf(column),
            nullable: column.isNullable,
            primary: column.isPrimary,
          }),
        );
      expect({ tablePath, columns: inEntity.sort() }).toEqual({ tablePath, columns: inDatabase.sort() });
    }
  });

  it('agree on uniqueness: what an entity announces, the database holds under that very name', async () => {
    const indexes = await api.tx.query<{ name: string }>(
      `SELECT indexname AS name FROM pg_indexes WHERE schemaname = ANY($1)
       UNION SELECT conname FROM pg_constraint WHERE connamespace::regnamespace::text = ANY($1)`,
      [SCHEMAS],
    );
    const held = new Set(indexes.map(({ name }) => name));
    const announced = entities.flatMap(({ uniques, indices }) => [...uniques, ...indices].map(({ name }) => name));
    expect(announced.length).toBeGreaterThan(5);
    expect(announced.filter((name) => !held.has(name))).toEqual([]);
  });

  it('relate one way only: no eager, cascading or to-many relation', () => {
    const relations = entities.flatMap(({ name, relations: all }) => all.map((relation) => ({ name, relation })));
    const forbidden = relations.filter(
      ({ relation }) => relation.isEager || relation.isCascadeInsert || relation.isOneToMany || relation.isManyToMany,
    );
    expect(forbidden.map(({ name, relation }) => `${name}.${relation.propertyName}`)).toEqual([]);
  });
});

const declared = sources()
  .filter(({ path }) => path.endsWith('.errors.ts'))
  .flatMap(({ text }) => [...text.matchAll(/constraint: '(\w+)'/g)].map(([, name = '']) => name));

describe('refusals that stand for a constraint', () => {
  it('name a constraint, a unique index or a trigger that exists', async () => {
    const inSchema = await api.tx.query<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint WHERE connamespace::regnamespace::text = ANY($1)
       UNION SELECT indexname FROM pg_indexes WHERE schemaname = ANY($1)
       UNION SELECT tgname FROM pg_trigger
       UNION SELECT (regexp_matches(prosrc, 'CONSTRAINT = ''(\\w+)''', 'g'))[1] FROM pg_proc
         WHERE pronamespace::regnamespace::text = ANY($1)`,
      [SCHEMAS],
    );
    const names = new Set(inSchema.map(({ name }) => name));
    expect(declared.length).toBeGreaterThan(10);
    expect(declared.filter((name) => !names.has(name))).toEqual([]);
  });

  it('are declared for each constraint, but those that no request can meet, each with its reason', async () => {
    const inSchema = await api.tx.query<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint
       WHERE connamespace::regnamespace::text = ANY($1) AND contype IN ('c', 'f', 'u', 'x')
       UNION SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class c ON c.oid = indexrelid
         WHERE indisunique AND NOT indisprimary AND c.relnamespace::regnamespace::text = ANY($1)`,
      [SCHEMAS],
    );
    const names = [...new Set(inSchema.map(({ name }) => name.split('.').at(-1) ?? ''))];
    const excused = Object.values(NEVER_MET).flat();
    expect(names.filter((name) => !declared.includes(name) && !excused.includes(name))).toEqual([]);
    expect(excused.filter((name) => declared.includes(name) || !names.includes(name))).toEqual([]);
    expect(new Set(excused).size).toBe(excused.length);
  });
});
