import { Client } from 'pg';
import { loadModule } from 'pgsql-parser';
import { emptyDatabase, type TestDatabase } from '#testing/database/test-database.js';
import { readCatalog } from './catalog';
import { Inference } from './infer/infer';
import { type Shape, sure, UNKNOWN, unsure } from './shape';

const STRUCTURE = `
  CREATE TABLE house (
    id uuid PRIMARY KEY, name text NOT NULL, owner text, rooms int NOT NULL, facts jsonb NOT NULL,
    mood text NOT NULL CHECK (mood IN ('calm') OR length(mood) > 3),
    state text NOT NULL CHECK (state IN ('sold', 'empty')), doors text[] NOT NULL CHECK (doors <@ ARRAY['front', 'back'])
  );
  CREATE TABLE room (id uuid PRIMARY KEY, house_id uuid NOT NULL REFERENCES house, title text NOT NULL, width numeric);
  CREATE VIEW furnished AS
    SELECT h.id, h.state, r.title, coalesce(h.owner, 'nobody') AS owner FROM house h LEFT JOIN room r ON r.house_id = h.id;
  CREATE VIEW wide AS SELECT id, width FROM room WHERE width > 3;
  CREATE FUNCTION rooms_of(houses uuid[]) RETURNS TABLE (room_id uuid, wide numeric) LANGUAGE sql STABLE
    AS 'SELECT r.id, r.width FROM room r WHERE r.house_id = ANY(houses)';
  CREATE FUNCTION label(house house) RETURNS text LANGUAGE sql STABLE
    BEGIN ATOMIC SELECT upper('a') || 'b'; END;
  CREATE FUNCTION doubled(width numeric) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN width * 2;
`;

let database: TestDatabase;
let inference: Inference;

beforeAll(async () => {
  await loadModule();
  database = await emptyDatabase();
  const client = new Client({ connectionString: database.connectionString });
  await client.connect();
  await client.query(STRUCTURE);
  inference = new Inference(await readCatalog(client));
  await client.end();
});
afterAll(() => database.drop());

/** `id uuid, title text?`: a question mark where null may come. */
const answers = (sql: string, parameters: readonly Shape[] = []): string =>
  inference
    .answers(sql, parameters)
    .map(({ name, shape }) => `${name} ${print(shape)}`)
    .join(', ');

function print({ type, nullable }: Shape): string {
  const mark = nullable ? '?' : '';
  if (type.kind === 'unknown') return `unknown${mark}`;
  if (type.kind === 'scalar')
    return `${type.literals ? type.literals.map((text) => `'${text}'`).join('|') : type.name}${mark}`;
  if (type.kind === 'array') return `[${print(type.of)}]${mark}`;
  return `{${[...type.fields].map(([name, shape]) => `${name} ${print(shape)}`).join(', ')}}${mark}`;
}

describe('the shape of an answer', () => {
  it.each([
    ['columns are as their table says', 'SELECT id, owner FROM house', 'id uuid, owner text?'],
    ['values that a check lists', 'SELECT state, doors FROM house', `state 'sold'|'empty', doors ['front'|'back']`],
    [
      'a star',
      'SELECT r.*, h.name FROM room r JOIN house h ON true',
      'id uuid, house_id uuid, title text, width numeric?, name text',
    ],
    [
      'an outer join',
      'SELECT h.id, r.title FROM house h LEFT JOIN room r ON r.house_id = h.id',
      'id uuid, title text?',
    ],
    ['a check that lists and more', 'SELECT mood FROM house', 'mood text'],
    ['the other side', 'SELECT h.name, r.title FROM house h RIGHT JOIN room r ON true', 'name text?, title text'],
    ['a lateral outer join', 'SELECT l.n FROM house h LEFT JOIN LATERAL (SELECT 1 AS n) l ON true', 'n int4?'],
    [
      'a condition on the outer side',
      `SELECT r.title FROM house h LEFT JOIN room r ON true WHERE r.id = h.id`,
      'title text',
    ],
    ['a condition that proves', 'SELECT owner FROM house WHERE owner IS NOT NULL', 'owner text'],
    ['a condition that does not', `SELECT owner FROM house WHERE owner = 'a' OR rooms = 1`, 'owner text?'],
    ['NOT over IS NULL', `SELECT owner FROM house WHERE NOT (owner IS NULL)`, 'owner text'],
    ['a comparison proves', `SELECT width FROM room WHERE width > 2`, 'width numeric'],
    ['NOT IN proves', `SELECT owner FROM house WHERE owner NOT IN ('a')`, 'owner text'],
    ['NOT any of an empty list does not', `SELECT owner FROM house WHERE NOT (owner = ANY($1))`, 'owner text?'],
    ['IS DISTINCT FROM proves nothing', `SELECT owner FROM house WHERE owner IS DISTINCT FROM 'a'`, 'owner text?'],
    ['an aggregate of nothing', 'SELECT max(rooms) AS most, count(*) AS n FROM house', 'most int4?, n int8'],
    [
      'an aggregate of a group',
      'SELECT max(rooms) AS most, min(owner) AS first FROM house GROUP BY state',
      'most int4, first text?',
    ],
    [
      'a filtered aggregate',
      `SELECT json_agg(id) FILTER (WHERE rooms > 1) AS ids FROM house GROUP BY state`,
      'ids [uuid]?',
    ],
    ['coalesce', `SELECT coalesce(owner, name) AS a, coalesce(owner, NULL) AS b FROM house`, 'a text, b text?'],
    ['case without else', `SELECT CASE WHEN rooms > 1 THEN name END AS a FROM house`, 'a text?'],
    ['case that looks first', `SELECT CASE WHEN owner IS NULL THEN name ELSE owner END AS a FROM house`, 'a text'],
    [
      'case of constants',
      `SELECT CASE WHEN rooms > 1 THEN 'large' ELSE 'small' END AS a FROM house`,
      `a 'large'|'small'`,
    ],
    ['a subquery that may find nothing', 'SELECT (SELECT title FROM room LIMIT 1) AS title', 'title text?'],
    ['a subquery that always counts', 'SELECT (SELECT count(*) FROM room) AS n', 'n int8'],
    ['a subquery that makes rows', `SELECT (SELECT generate_series(1, 0)) AS n`, 'n int4?'],
    ['exists', 'SELECT EXISTS (SELECT FROM room) AS a', 'a bool'],
    ['an operation on null', 'SELECT width + 1 AS a FROM room', 'a numeric?'],
    ['an unknown function may answer null', 'SELECT array_length(doors, 1) AS a FROM house', 'a int4?'],
    [
      'JSON, as far as it is built here',
      `SELECT coalesce(json_agg(json_build_object('id', r.id, 'width', r.width)), '[]') AS rooms FROM room r`,
      'rooms [{id uuid, width numeric?}]',
    ],
    ['stored JSON is believed', `SELECT facts ->> 'year' AS year FROM house`, 'year text'],
    ['a query by name', 'WITH a AS (SELECT owner FROM house) SELECT a.owner FROM a', 'owner text?'],
    ['a union', 'SELECT name FROM house UNION ALL SELECT owner FROM house', 'name text?'],
    ['what is written', `UPDATE house SET owner = 'a' RETURNING id, owner`, 'id uuid, owner text?'],
    [
      'a write by name',
      `WITH gone AS (DELETE FROM room RETURNING title, width) SELECT * FROM gone`,
      'title text, width numeric?',
    ],
    [
      'a view lets through the nulls of its query',
      'SELECT * FROM furnished',
      `id uuid, state 'sold'|'empty', title text?, owner text`,
    ],
    ['a view that proves', 'SELECT * FROM wide', 'id uuid, width numeric'],
    ['a function that answers rows', 'SELECT * FROM rooms_of($1)', 'room_id uuid, wide numeric?'],
    ['a function that answers one value', 'SELECT label(h) AS label FROM house h', 'label text'],
    [
      'a function answers null to null',
      'SELECT doubled(r.width) AS a, doubled(h.rooms) AS b FROM house h JOIN room r ON true',
      'a numeric?, b numeric',
    ],
    ['concat_ws leaves nulls aside', `SELECT concat_ws(' ', name, owner) AS a FROM house`, 'a text'],
    ['several arrays side by side', 'SELECT * FROM unnest($1::uuid[], $2::int[]) AS a (id, n)', 'id uuid?, n int4?'],
    ['a place in order', 'SELECT * FROM unnest($1::uuid[]) WITH ORDINALITY AS a (id, place)', 'id uuid, place int8'],
    [
      'a declared record',
      `SELECT * FROM jsonb_to_recordset('[]') AS a (id uuid, tags text[])`,
      'id uuid?, tags [text]?',
    ],
  ])('%s', (_rule, sql, expected) => {
    expect(answers(sql)).toBe(expected);
  });

  it('holds a parameter for as null as its caller does', () => {
    const sql = 'SELECT $1::uuid AS a, $2::text AS b';
    expect(answers(sql, [sure(UNKNOWN), unsure(UNKNOWN)])).toBe('a uuid, b text?');
  });
});
