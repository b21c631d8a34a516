import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { newId } from '#kernel/id.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { eventually } from '#testing/jobs/eventually.js';
import { aLearner } from '#training/testing.js';
import { Transaction } from '../transaction';
import { NOTHING, rowsOf, seeing, type Sight } from './sight';

jest.setTimeout(60_000);

/** One connection for everybody: whatever it was told for one is there when the next takes it. */
let api: TestApi;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let tx: Transaction;
beforeAll(async () => {
  api = await startTestApi();
  await keepOneConnection();
  [ours, theirs] = [await api.organisation('École A'), await api.organisation('École B')];
  await aLearner(ours.organisationId).save(api.tx);
  for (let rank = 0; rank < 2; rank += 1) await aLearner(theirs.organisationId).save(api.tx);
  tx = api.get(Transaction);
});
afterAll(() => api.close());

const LEARNERS = 'SELECT organisation_id FROM training.learner';
const seen = async (sight: Sight, preparedAs?: string): Promise<number> =>
  (await seeing(sight, () => tx.query(LEARNERS, [], preparedAs === undefined ? {} : { preparedAs }))).length;
const expectNothingLeft = async () => {
  expect(await seen(NOTHING)).toBe(0);
  expect(await seen(rowsOf(ours.organisationId))).toBe(1);
  expect(await seen(rowsOf(theirs.organisationId))).toBe(2);
  expect(await seen(NOTHING, 'test: learners')).toBe(0);
  expect(await seen(rowsOf(ours.organisationId), 'test: learners')).toBe(1);
  expect(await seen(rowsOf(theirs.organisationId), 'test: learners')).toBe(2);
};

describe('what a connection was told for one', () => {
  it('is never there for the next, be it asked plainly, by a kept plan or by nobody', expectNothingLeft);

  it('is of each request, when two organisations ask by turns and at once', async () => {
    const ask = async (centre: TestOrganisation, expected: number) => {
      const { body } = await centre.coordinator.get<{ items: object[] }>('/learners');
      return body.items.length === expected;
    };
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, rank) => (rank % 2 === 0 ? ask(ours, 1) : ask(theirs, 2))),
    );
    expect(answers.filter((isRight) => !isRight)).toEqual([]);
    await expectNothingLeft();
  });

  it('is of each reading, when kept plans wait for the one connection', async () => {
    const asked = Array.from({ length: 60 }, (_, rank) => [NOTHING, ours, theirs][rank % 3] ?? NOTHING);
    const counts = await Promise.all(
      asked.map((who) => seen('organisationId' in who ? rowsOrNothing(who) : NOTHING, 'test: learners')),
    );
    expect(counts).toEqual(asked.map((_, rank) => rank % 3));
  });

  it('goes with a transaction that failed, and with one that was undone', async () => {
    const failing = (statement: string) =>
      seeing(rowsOf(theirs.organisationId), () =>
        tx.run(async () => {
          expect(await tx.query(LEARNERS)).toHaveLength(2);
          await tx.query(statement);
          throw new Error('undone');
        }),
      );
    await expect(failing('SELECT 1 / 0')).rejects.toThrow('division by zero');
    await expectNothingLeft();
    await expect(failing('SELECT 1')).rejects.toThrow('undone');
    await expectNothingLeft();
  });

  it('comes back to the organisation that asks, once what crosses organisations is done', async () => {
    const counts = await seeing(rowsOf(ours.organisationId), () =>
      tx.run(async () => [
        (await tx.query(LEARNERS)).length,
        (await tx.acrossOrganisations('operator', () => tx.query(LEARNERS))).length,
        (await tx.query(LEARNERS)).length,
      ]),
    );
    expect(counts).toEqual([1, 3, 1]);
    await expectNothingLeft();
  });

  it('is told again to the connection that takes the place of one that was killed', async () => {
    await expect(
      seeing(rowsOf(theirs.organisationId), () =>
        tx.run(async () => {
          const [{ pid } = { pid: 0 }] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
          await kill(pid);
          await tx.query(LEARNERS);
        }),
      ),
    ).rejects.toThrow();
    await expectNothingLeft();
  });

  it('is not believed when it could not be told: the connection ends, and what waited on it is refused', async () => {
    const nobody: Sight = { role: 'nobody_of_this_name', organisationId: '' };
    await expect(seen(nobody)).rejects.toThrow(/nobody_of_this_name/);
    await expect(seeing(nobody, () => tx.run(() => tx.query(LEARNERS)))).rejects.toThrow(/nobody_of_this_name/);
    await expectNothingLeft();
  });

  it('costs no message of its own: a transaction is told as it begins, and what was told last is not told again', async () => {
    const read = () => tx.query(LEARNERS);
    const sent = await messagesOf(async () => {
      await seeing(rowsOf(ours.organisationId), () => tx.run(read));
      await seeing(rowsOf(theirs.organisationId), () => tx.run(read));
      await seeing(rowsOf(theirs.organisationId), read);
      await seeing(rowsOf(theirs.organisationId), read);
      await seeing(rowsOf(theirs.organisationId), () => tx.run(read));
    });
    // Three messages a transaction, one a reading, and one to tell the first reading.
    expect(sent).toBe(3 + 3 + 2 + 1 + 3);
  });
});

it('takes nothing but an id for an organisation', () => {
  expect(() => rowsOf(`${newId()}'; RESET ROLE; --`)).toThrow();
  expect(() => rowsOf('')).toThrow();
});

function rowsOrNothing(who: Sight | TestOrganisation): Sight {
  return who === NOTHING ? NOTHING : rowsOf(who.organisationId);
}

const kill = (pid: number) => operate(`SELECT pg_terminate_backend(${pid})`);

async function operate(statement: string): Promise<void> {
  const operator = new Client({ connectionString: api.connectionString });
  await operator.connect();
  await operator.query(statement);
  await operator.end();
}

/** What a pool has that matters here. */
interface Pooled {
  options: { max: number };
  _clients: { connection: Wire }[];
}

const pool = () => (api.get(DataSource) as unknown as { driver: { master: Pooled } }).driver.master;

async function keepOneConnection(): Promise<void> {
  pool().options.max = 1;
  await operate(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await eventually('the pool is empty', () => Promise.resolve(pool()._clients.length === 0));
}

/** How many statements are sent meanwhile on the one connection. */
async function messagesOf(work: () => Promise<unknown>): Promise<number> {
  await seen(NOTHING);
  const [client, ...others] = pool()._clients;
  if (!client || others.length > 0) throw new Error('the pool has not one connection');
  let sent = 0;
  const { connection } = client;
  for (const message of ['query', 'parse'] as const) {
    const send = connection[message].bind(connection);
    connection[message] = (...args) => {
      sent += 1;
      return send(...args);
    };
  }
  await work();
  return sent;
}

/** What a connection sends a statement by, without values and with. */
interface Wire {
  query(...args: unknown[]): unknown;
  parse(...args: unknown[]): unknown;
}
