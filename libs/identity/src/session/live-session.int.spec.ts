import { DataSource } from 'typeorm';
import { Clock } from '#kernel/clock.js';
import { Transaction } from '#platform/database/transaction.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { LiveSessionReader } from './live-session.reader';
import { tokenDigest } from '../account/secrets';
import { SessionService } from './session.service';

/** Counts the statements that pass; none does while the database is away. */
class WatchedTransaction extends Transaction {
  statements = 0;
  isAway = false;

  override query<Row>(...statement: Parameters<Transaction['query']>): Promise<Row[]> {
    this.statements += 1;
    return this.isAway ? Promise.reject(new Error('the database is away')) : super.query<Row>(...statement);
  }
}

let api: TestApi;
let centre: TestOrganisation;
let tx: WatchedTransaction;
let sessions: LiveSessionReader;
beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  centre = await api.organisation();
  tx = new WatchedTransaction(api.get(DataSource));
  sessions = new LiveSessionReader(tx, api.get(Clock));
});
afterAll(() => api.close());

const openFor = async ({ actor }: TestOrganisation['administrator']) => {
  const { token } = await api.get(SessionService).open(actor.userId);
  return { token, digest: tokenDigest(token), userId: actor.userId };
};

describe('who holds a session', () => {
  it('is told to each of a crowd that asks at once, in two statements', async () => {
    const people = [centre.administrator, centre.coordinator, centre.juror, centre.learner];
    const opened = await Promise.all(people.map(openFor));
    const crowd = Array.from({ length: 40 }, (_, rank) => opened[rank % opened.length]);
    const answers = await Promise.all(crowd.map((session) => sessions.byDigest(session?.digest ?? '')));
    expect(answers.map((answer) => answer?.user_id)).toEqual(crowd.map((session) => session?.userId));
    expect(tx.statements).toBeLessThanOrEqual(2);
  });

  it('is nobody for a token nobody was given, whoever asks beside', async () => {
    const { digest, userId } = await openFor(centre.administrator);
    const [stranger, known] = await Promise.all([sessions.byDigest('unknown'), sessions.byDigest(digest)]);
    expect([stranger, known?.user_id]).toEqual([undefined, userId]);
  });

  it('is nobody once it ended, even for whoever waited for the questions of others', async () => {
    const [slow, ended] = [await openFor(centre.administrator), await openFor(centre.juror)];
    let first: Promise<unknown> | undefined;
    let second: ReturnType<LiveSessionReader['byDigest']> | undefined;
    await api.tx.run(async () => {
      // No question is answered before this commits.
      await api.tx.query('LOCK TABLE identity.user_session IN ACCESS EXCLUSIVE MODE');
      first = sessions.byDigest(slow.digest);
      await new Promise(setImmediate);
      second = sessions.byDigest(ended.digest);
      await api.tx.query('DELETE FROM identity.user_session WHERE token_hash = $1', [ended.digest]);
    });
    expect(await first).toMatchObject({ user_id: slow.userId });
    expect(await second).toBeUndefined();
  });

  it('is asked again after a question that failed', async () => {
    const { digest, userId } = await openFor(centre.administrator);
    tx.isAway = true;
    await expect(sessions.byDigest(digest)).rejects.toThrow('the database is away');
    tx.isAway = false;
    expect((await sessions.byDigest(digest))?.user_id).toBe(userId);
  });
});
