import { Client } from 'pg';
import { emptyDatabase, type TestDatabase } from '#testing/database/test-database.js';
import { lineDiff } from './line-diff';
import { printSchema } from './print-schema';
import { readSchema } from './schema-reader';

const STRUCTURE = `
  CREATE TYPE mood AS ENUM ('calm', 'tense');
  CREATE DOMAIN postal_code AS text CHECK (value ~ '^[0-9]{5}$');
  CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.label := upper(NEW.label); RETURN NEW; END $$;
  CREATE TABLE house (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    label text NOT NULL DEFAULT 'none',
    town postal_code,
    mood mood,
    width numeric(5, 2),
    doubled numeric GENERATED ALWAYS AS (width * 2) STORED,
    CONSTRAINT width_is_positive CHECK (width > 0)
  );
  CREATE UNIQUE INDEX one_calm_house_per_town ON house (town) WHERE mood = 'calm';
  CREATE TABLE room (
    house_id int CONSTRAINT room_is_in_a_house REFERENCES house ON DELETE CASCADE,
    name text COLLATE "C",
    UNIQUE (house_id, name)
  );
  CREATE TRIGGER shouted BEFORE INSERT ON house FOR EACH ROW EXECUTE FUNCTION shout();
  CREATE VIEW calm_house AS SELECT id FROM house WHERE mood = 'calm';
  CREATE SEQUENCE ticket START 100;
  CREATE TABLE visit (at date NOT NULL) PARTITION BY RANGE (at);
  CREATE TABLE visit_2026 PARTITION OF visit FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
  ALTER TABLE room ENABLE ROW LEVEL SECURITY;
  CREATE POLICY named_rooms ON room FOR SELECT USING (name IS NOT NULL);
  COMMENT ON TABLE house IS 'a house''s row';
  COMMENT ON COLUMN house.width IS 'in metres';
`;

let database: TestDatabase;
let client: Client;

beforeEach(async () => {
  database = await emptyDatabase();
  client = new Client({ connectionString: database.connectionString });
  await client.connect();
  await client.query(STRUCTURE);
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

const dump = async (): Promise<string> => printSchema(await readSchema(client));

describe('the schema dump', () => {
  it('words every kind of object', async () => {
    const text = await dump();
    for (const line of [
      `CREATE TYPE mood AS ENUM ('calm', 'tense');`,
      `CREATE TYPE postal_code AS DOMAIN text CONSTRAINT postal_code_check CHECK (VALUE ~ '^[0-9]{5}$'::text);`,
      `CREATE SEQUENCE ticket AS bigint START 100 INCREMENT 1 MINVALUE 1 MAXVALUE 9223372036854775807;`,
      `  id integer NOT NULL GENERATED ALWAYS AS IDENTITY,`,
      `  label text NOT NULL DEFAULT 'none'::text,`,
      `  width numeric(5,2),`,
      `  doubled numeric GENERATED ALWAYS AS ((width * (2)::numeric)) STORED,`,
      `  CONSTRAINT width_is_positive CHECK (width > 0::numeric)`,
      `CREATE UNIQUE INDEX one_calm_house_per_town ON public.house USING btree (town) WHERE (mood = 'calm'::mood);`,
      `CREATE TRIGGER shouted BEFORE INSERT ON house FOR EACH ROW EXECUTE FUNCTION shout();`,
      `  name text COLLATE "C",`,
      `  CONSTRAINT room_is_in_a_house FOREIGN KEY (house_id) REFERENCES house(id) ON DELETE CASCADE`,
      `) ENABLE ROW LEVEL SECURITY;`,
      `CREATE POLICY named_rooms ON room AS PERMISSIVE FOR SELECT TO PUBLIC USING ((name IS NOT NULL));`,
      `) PARTITION BY RANGE (at);`,
      `) PARTITION OF visit FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');`,
      `CREATE VIEW calm_house AS`,
      `COMMENT ON table public.house IS 'a house''s row';`,
      `COMMENT ON table column public.house.width IS 'in metres';`,
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toContain('NEW.label := upper(NEW.label)');
  });

  it('is the same text each time, and whatever the order of creation', async () => {
    const first = await dump();
    await client.query(`
      DROP TABLE room;
      CREATE TABLE room (
        house_id int CONSTRAINT room_is_in_a_house REFERENCES house ON DELETE CASCADE,
        name text COLLATE "C",
        UNIQUE (house_id, name)
      );
      ALTER TABLE room ENABLE ROW LEVEL SECURITY;
      CREATE POLICY named_rooms ON room FOR SELECT USING (name IS NOT NULL);
    `);
    expect(await dump()).toBe(first);
  });

  it.each([
    [
      'a check',
      'ALTER TABLE house DROP CONSTRAINT width_is_positive, ADD CONSTRAINT width_is_positive CHECK (width >= 0)',
    ],
    ['a check dropped', 'ALTER TABLE house DROP CONSTRAINT width_is_positive'],
    [
      'the predicate of an index',
      `DROP INDEX one_calm_house_per_town; CREATE UNIQUE INDEX one_calm_house_per_town ON house (town) WHERE mood = 'tense'`,
    ],
    [
      'an index that is no longer unique',
      `DROP INDEX one_calm_house_per_town; CREATE INDEX one_calm_house_per_town ON house (town) WHERE mood = 'calm'`,
    ],
    [
      'the body of a function',
      `CREATE OR REPLACE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`,
    ],
    ['a disabled trigger', 'ALTER TABLE house DISABLE TRIGGER shouted'],
    ['a dropped trigger', 'DROP TRIGGER shouted ON house'],
    ['a default', `ALTER TABLE house ALTER label SET DEFAULT 'some'`],
    ['nullability', 'ALTER TABLE house ALTER width SET NOT NULL'],
    ['a type', 'ALTER TABLE room ALTER house_id TYPE bigint'],
    [
      'what a foreign key does',
      'ALTER TABLE room DROP CONSTRAINT room_is_in_a_house, ADD CONSTRAINT room_is_in_a_house FOREIGN KEY (house_id) REFERENCES house',
    ],
    ['an orphan table', 'CREATE TABLE orphan ()'],
    ['row security', 'ALTER TABLE room DISABLE ROW LEVEL SECURITY'],
    ['a view', `CREATE OR REPLACE VIEW calm_house AS SELECT id FROM house WHERE mood = 'tense'`],
  ])('sees a change of %s', async (_what, change) => {
    const before = await dump();
    await client.query(change);
    expect(lineDiff(before, await dump())).toMatch(/^[-+]/m);
  });
});
