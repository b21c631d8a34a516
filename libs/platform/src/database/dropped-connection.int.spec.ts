import { Client } from 'pg';
import { cloneDatabase, type TestDatabase } from '#testing/database/test-database.js';
import { outliveEveryDrop } from './dropped-connection';

describe('a connection that a library made for itself and does not listen to yet', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  it('is dropped without ending the process', async () => {
    outliveEveryDrop();
    const [deaf, other] = [0, 1].map(() => new Client({ connectionString: database.connectionString }));
    if (!deaf || !other) throw new Error('two connections are needed');
    await deaf.connect();
    await other.connect();
    const { rows } = await deaf.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const ended = new Promise((done) => deaf.once('end', done));
    await other.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
    await expect(deaf.query('SELECT 1')).rejects.toThrow();
    await other.end();
  });
});
