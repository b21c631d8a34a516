import { Client } from 'pg';
import { newId } from '#kernel/id.js';
import { NOTHING, rowsOf, type Sight } from '#platform/database/sight/sight.js';
import { CROSSINGS, SEEING_FUNCTIONS, SHARED_TABLES } from './fences/shared';
import { SCHEMAS } from './schemas';
import { sources } from './sources';
import { ownedTables, type OwnedTable } from './tenancy/organisation-rows';
import { TenancyStage } from './tenancy/stage';

jest.setTimeout(120_000);

interface Table {
  name: string;
  fenced: boolean;
  policies: string[];
}

let stage: TenancyStage;
let client: Client;
let tables: OwnedTable[];
let fenced: string[];
let ours: string;
let theirs: string;

beforeAll(async () => {
  stage = await TenancyStage.open();
  await stage.api.drainJobs({ onFailure: 'exhaust' });
  [ours, theirs] = [stage.ours.centre.organisationId, stage.theirs.centre.organisationId];
  client = new Client({ connectionString: stage.api.connectionString });
  await client.connect();
  fenced = (await allTables()).filter((table) => table.fenced).map(({ name }) => name);
  tables = (await ownedTables(stage.api.tx)).filter(({ name }) => fenced.includes(name));
});
afterAll(async () => {
  await client.end();
  await stage.close();
});

const allTables = () =>
  stage.api.tx.query<Table>(
    `SELECT c.oid::regclass::text AS name, c.relrowsecurity AND c.relforcerowsecurity AS fenced,
       ARRAY(SELECT polname::text FROM pg_policy WHERE polrelid = c.oid ORDER BY polname) AS policies
     FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace::regnamespace::text = ANY($1) ORDER BY 1`,
    [SCHEMAS],
  );

/** In a transaction that leaves nothing: what the role of the application is shown, and what becomes of its writes. */
async function as<T>({ role, organisationId }: Sight, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    await client.query(
      `SELECT set_config('role', $1, true), set_config('certitude.organisation', $2, true),
         set_config('certitude.trail', 'kept-elsewhere', true)`,
      [role, organisationId],
    );
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

const count = async (sql: string, parameters: unknown[] = []): Promise<number> =>
  Number((await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`, parameters)).rows[0]?.n);

describe('every table', () => {
  it('is fenced, by one and the same rule, or is shared for a reason', async () => {
    const all = await allTables();
    const shared = all.filter((table) => !table.fenced).map(({ name }) => name);
    expect(shared).toEqual(Object.keys(SHARED_TABLES).sort());
    const fences = new Set(all.filter((table) => table.fenced).map(({ policies }) => policies.join()));
    expect([...fences]).toEqual(['rows_of_all,rows_of_who_asks']);
    expect(fenced.length).toBeGreaterThan(30);
  });

  it('rests on the one function that says who sees an organisation, or on the table its rows are parts of', async () => {
    const rules = await stage.api.tx.query<{ rule: string }>(
      `SELECT DISTINCT regexp_replace(pg_get_expr(polqual, polrelid), '\\s+', ' ', 'g') AS rule
       FROM pg_policy WHERE polname = 'rows_of_who_asks'`,
    );
    const strange = rules.filter(
      ({ rule }) =>
        !/^platform\.sees\((?:organisation_)?id, \( SELECT platform\.asking_organisation\(\) AS asking_organisation\)\)$/.test(
          rule,
        ) && !/^(?:\(EXISTS )?\( SELECT (?:true )?FROM [\w.]+ whole WHERE \(whole\.id = \w+\.\w+\)\)\)?$/.test(rule),
    );
    expect(strange).toEqual([]);
  });

  it('works out who asks once a statement, where an index serves as if the statement had said it', async () => {
    const plan = await as(rowsOf(ours), async () => {
      await client.query('SET LOCAL enable_seqscan = off');
      const { rows } = await client.query<Record<string, string>>(
        'EXPLAIN (COSTS OFF) SELECT id FROM training.learner ORDER BY sort_name, id LIMIT 5',
      );
      return rows.map((row) => row['QUERY PLAN']?.trim());
    });
    expect(plan).toContain('Index Cond: (organisation_id = (InitPlan 1).col1)');
    expect(plan.filter((line) => line?.startsWith('Filter'))).toEqual([]);
  });

  it('says of a part whose it is as its whole does', async () => {
    const references = await stage.api.tx.query<{ part: string; whole: string; reference: string }>(
      `SELECT f.conrelid::regclass::text AS part, f.confrelid::regclass::text AS whole, quote_ident(a.attname) AS reference
       FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
       WHERE f.contype = 'f' AND f.conrelid <> f.confrelid AND f.confrelid <> 'identity.organisation'::regclass
         AND (SELECT count(*) FROM pg_attribute o WHERE o.attrelid IN (f.conrelid, f.confrelid)
           AND o.attname = 'organisation_id') = 2
         AND EXISTS (SELECT FROM pg_attribute i WHERE i.attrelid = f.confrelid AND i.attname = 'id') ORDER BY 1, 3`,
    );
    expect(references.length).toBeGreaterThan(25);
    const astray: string[] = [];
    for (const { part, whole, reference } of references) {
      const n = await count(
        `${part} part JOIN ${whole} whole ON whole.id = part.${reference} WHERE part.organisation_id <> whole.organisation_id`,
      );
      if (n > 0) astray.push(`${part}.${reference}: ${n}`);
    }
    expect(astray).toEqual([]);
  });

  it('belongs to somebody else than the role of the application, which goes round no fence', async () => {
    const [role] = await stage.api.tx.query(
      `SELECT rolsuper OR rolbypassrls OR rolcanlogin OR rolcreaterole AS mighty,
         EXISTS (SELECT FROM pg_class WHERE relowner = r.oid) AS owns,
         EXISTS (SELECT FROM pg_auth_members WHERE member = r.oid) AS may_be_another
       FROM pg_roles r WHERE rolname = 'certitude_app'`,
    );
    expect(role).toEqual({ mighty: false, owns: false, may_be_another: false });
  });
});

describe('what is published', () => {
  it('shows what whoever asks may see: no view by its owner’s eyes', async () => {
    const views = await stage.api.tx.query<{ name: string; options: string[] | null }>(
      `SELECT c.oid::regclass::text AS name, c.reloptions AS options FROM pg_class c
       WHERE c.relkind IN ('v', 'm') AND c.relnamespace::regnamespace::text = ANY($1)`,
      [SCHEMAS],
    );
    expect(views.length).toBeGreaterThan(20);
    expect(views.filter(({ options }) => !options?.includes('security_invoker=true')).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('are few functions that see more, each for a reason, whose names are not looked up elsewhere', async () => {
    const functions = await stage.api.tx.query<{ name: string; settings: string[] | null }>(
      `SELECT p.oid::regprocedure::text AS name, p.proconfig AS settings FROM pg_proc p
       WHERE p.prosecdef AND p.pronamespace::regnamespace::text = ANY($1) ORDER BY 1`,
      [SCHEMAS],
    );
    expect(functions.map(({ name }) => name)).toEqual(Object.keys(SEEING_FUNCTIONS).sort());
    expect(functions.filter(({ settings }) => !settings?.includes('search_path=pg_catalog'))).toEqual([]);
  });
});

describe('whoever crosses organisations', () => {
  const product = () =>
    sources().filter(
      ({ path }) => /^(libs|apps)\//.test(path) && !/\.spec\.ts$|^libs\/testing\/|^apps\/web\//.test(path),
    );

  it('is listed with why', () => {
    const found = product().flatMap(({ path, text }) => {
      const whys = [...text.matchAll(/\bacrossOrganisations\(\s*'([\w-]+)'/g)].map(([, why = '']) => why);
      return whys.length === 0 ? [] : [[path, [...new Set(whys)]] as const];
    });
    expect(Object.fromEntries(found)).toEqual(CROSSINGS);
  });

  it('goes by that door: nothing else chooses what it sees, but for the request and the job that begin', () => {
    const elsewhere = product()
      .filter(({ text }) => /database\/sight\/sight|from '\.\.?\/sight/.test(text))
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('libs/platform/src/database/'));
    expect(elsewhere.sort()).toEqual([
      'apps/api/src/create-app.ts',
      'libs/identity/src/caller/actor.guard.ts',
      'libs/platform/src/jobs/job-runner.ts',
    ]);
    expect(product().filter(({ text }) => /beTheAccountOutside\(\);/.test(text))).toEqual([]);
  });
});

describe('a statement that forgets to say for whom', () => {
  it('sees the rows of who asks in each fenced table, all of them, and none of another organisation', async () => {
    const wrong: string[] = [];
    let filled = 0;
    for (const { name, where } of tables) {
      const owned = await count(`${name} WHERE ${where}`, [ours]);
      const total = await count(name);
      const seen = await as(rowsOf(ours), () => count(name));
      if (seen !== owned) wrong.push(`${name}: ${seen} seen, ${owned} owned, of ${total}`);
      if (total > owned && owned > 0) filled += 1;
    }
    expect(wrong).toEqual([]);
    // Both organisations have rows in nearly all of them, or nothing was shown.
    expect(filled).toBeGreaterThan(20);
  });

  it('sees nothing when nobody said which organisation asks', async () => {
    const seen: string[] = [];
    for (const name of fenced) if ((await as(NOTHING, () => count(name))) > 0) seen.push(name);
    expect(seen).toEqual([]);
  });

  it('changes and erases no row of another organisation', async () => {
    const touched: string[] = [];
    for (const { name, where } of tables) {
      const [column = ''] = await columnsOf(name);
      for (const statement of [`UPDATE ${name} SET ${column} = ${column}`, `DELETE FROM ${name}`]) {
        // An organisation that has no row: whatever is changed is another's.
        const changed = await as(rowsOf(newId()), async () => (await client.query(statement)).rowCount ?? 0);
        if (changed > 0) touched.push(`${statement}: ${changed} rows`);
      }
      const locked = await as(rowsOf(theirs), () =>
        client.query(`SELECT FROM ${name} WHERE ${where} FOR UPDATE`, [ours]).then(({ rowCount }) => rowCount ?? 0),
      );
      if (locked > 0) touched.push(`${name}: ${locked} rows locked`);
    }
    expect(touched).toEqual([]);
  });

  it('puts no row into another organisation', async () => {
    const accepted: string[] = [];
    for (const { name, where } of tables) {
      const columns = (await columnsOf(name, { numbered: true })).join(', ');
      const copy = `INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, $1)`;
      const { rows } = await client.query<{ row: object }>(
        `SELECT to_jsonb(example) AS row FROM ${name} AS example WHERE ${where} LIMIT 1`,
        [theirs],
      );
      const [example] = rows;
      if (!example) continue;
      const outcome = await as(rowsOf(ours), () =>
        client.query(copy, [JSON.stringify([example.row])]).then(
          () => 'accepted',
          (error: unknown) => String((error as Error).message),
        ),
      );
      if (!/row-level security/.test(outcome)) accepted.push(`${name}: ${outcome}`);
    }
    expect(accepted).toEqual([]);
  });

  it('is refused the other organisation’s id on a row of one’s own', async () => {
    const give = () => client.query('UPDATE training.learner SET organisation_id = $1', [theirs]);
    await expect(as(rowsOf(ours), give)).rejects.toThrow(/row-level security/);
    expect(await as(rowsOf(newId()), () => count('training.learner'))).toBe(0);
  });
});

/** Those that are not worked out; without those that the database numbers, which no UPDATE may name. */
async function columnsOf(table: string, { numbered = false } = {}): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND (attidentity = '' OR $2) ORDER BY attnum`,
    [table, numbered],
  );
  return rows.map(({ name }) => name);
}
