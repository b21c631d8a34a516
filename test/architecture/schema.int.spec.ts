import { DataSource, type EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import { sources } from './sources';

/** Tables that no entity maps, and why: everything else must have one. */
const WITHOUT_ENTITY: Readonly<Record<string, string>> = {
  activity: 'written whole with its draft, read as one tree: set-based SQL in the catalogue',
  assessment_method: 'as activity',
  competency: 'as activity',
  competency_block: 'as activity',
  criterion: 'as activity',
  certificate_number_sequence: 'one statement takes the next number together with its certificate',
  audit_entry: 'append-only, written by Audit alone',
  encryption_key: 'read and written by KeyProofs alone, when a process starts',
  idempotent_answer: 'read and written by IdempotentAnswers alone, sealed, for a day',
  outbox: 'written by Outbox, relayed by its own connection',
  schema_migration: 'kept by the migration runner',
  sign_in_throttle: 'counters changed by one upsert',
  user_session: 'looked up once per request with its roles, in one statement',
};

interface DatabaseColumn {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  primary: boolean;
}

let api: TestApi;
let columns: DatabaseColumn[];
let entities: EntityMetadata[];

beforeAll(async () => {
  api = await startTestApi();
  entities = api.get(DataSource).entityMetadatas;
  columns = await api.tx.query<DatabaseColumn>(
    `SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, NULL) AS type, NOT a.attnotnull AS nullable,
       EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)) AS primary
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname, a.attnum`,
  );
});
afterAll(() => api.close());

const described = ({ name, type, nullable, primary }: Omit<DatabaseColumn, 'table'>) =>
  `${name} ${type}${nullable ? '' : ' not null'}${primary ? ' primary key' : ''}`;

const typeOf = (column: ColumnMetadata): string =>
  `${api.get(DataSource).driver.normalizeType(column)}${column.isArray ? '[]' : ''}`;

describe('entities and the migrated database', () => {
  it('name the same tables, but for those deliberately without an entity', () => {
    const tables = [...new Set(columns.map(({ table }) => table))];
    const mapped = entities.map(({ tableName }) => tableName);
    expect([...mapped, ...Object.keys(WITHOUT_ENTITY)].sort()).toEqual(tables.sort());
    expect(new Set(mapped).size).toBe(mapped.length);
  });

  it('name the same columns, with the same types, keys and nullability', () => {
    for (const { tableName, columns: mapped } of entities) {
      const inDatabase = columns.filter(({ table }) => table === tableName).map(described);
      const inEntity = mapped.map((column) =>
        described({
          name: column.databaseName,
          type: typeOf(column),
          nullable: column.isNullable,
          primary: column.isPrimary,
        }),
      );
      expect({ tableName, columns: inEntity.sort() }).toEqual({ tableName, columns: inDatabase.sort() });
    }
  });

  it('agree on uniqueness: what an entity announces, the database holds under that very name', async () => {
    const indexes = await api.tx.query<{ name: string }>(
      `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public'
       UNION SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace`,
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

describe('refusals that stand for a constraint', () => {
  it('name a constraint, a unique index or a trigger that exists', async () => {
    const inSchema = await api.tx.query<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace
       UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public'
       UNION SELECT tgname FROM pg_trigger
       UNION SELECT (regexp_matches(prosrc, 'CONSTRAINT = ''(\\w+)''', 'g'))[1] FROM pg_proc
         WHERE pronamespace = 'public'::regnamespace`,
    );
    const names = new Set(inSchema.map(({ name }) => name));
    const declared = sources()
      .filter(({ path }) => path.endsWith('.errors.ts'))
      .flatMap(({ text }) => [...text.matchAll(/constraint: '(\w+)'/g)].map(([, name = '']) => name));
    expect(declared.length).toBeGreaterThan(10);
    expect(declared.filter((name) => !names.has(name))).toEqual([]);
  });
});
