import { startTestApi, type TestApi } from '#test/app/test-api.js';
import { inOneCommit } from './one-commit';

jest.setTimeout(60_000);

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi();
});
afterEach(() => api.close());

const organisations = async (): Promise<number> =>
  (await api.tx.query<{ count: number }>('SELECT count(*)::int AS count FROM identity.organisation'))[0]?.count ?? -1;
const needed = async () => (await organisations()) === 0;
const found = async (): Promise<void> => {
  await api.organisation();
};

describe('what is written in one commit', () => {
  it('is all there afterwards', async () => {
    expect(await inOneCommit([api.app], needed, found)).toBe(true);
    expect(await organisations()).toBe(1);
  });

  it('is gone, with all that was committed meanwhile, when the work fails', async () => {
    const failing = async () => {
      await found();
      expect(await organisations()).toBe(1);
      throw new Error('the power went off');
    };
    await expect(inOneCommit([api.app], needed, failing)).rejects.toThrow('the power went off');
    expect(await organisations()).toBe(0);
  });

  it('keeps what follows a part that was rolled back', async () => {
    await inOneCommit([api.app], needed, async () => {
      const refused = api.tx.run(async () => {
        await found();
        throw new Error('refused');
      });
      await expect(refused).rejects.toThrow('refused');
      expect(await organisations()).toBe(0);
      await found();
    });
    expect(await organisations()).toBe(1);
  });

  it('takes transactions asked for at the same time one after the other', async () => {
    await inOneCommit([api.app], needed, async () => {
      await Promise.all([1, 2, 3].map(() => api.tx.run(found)));
    });
    expect(await organisations()).toBe(3);
  });

  it('is not written again by who waited for it', async () => {
    const both = await Promise.all([inOneCommit([api.app], needed, found), inAnotherProcess()]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await organisations()).toBe(1);
  });

  /** As far as the database is concerned: its own application, its own connections. */
  async function inAnotherProcess(): Promise<boolean> {
    const other = await startTestApi({ DATABASE_URL: api.connectionString });
    try {
      return await inOneCommit([other.app], needed, found);
    } finally {
      await other.close();
    }
  }
});
