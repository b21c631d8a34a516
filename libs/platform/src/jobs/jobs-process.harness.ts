import { startTrials } from './jobs.harness';

/** A worker in a process of its own, for the tests that kill it. */
const { DATABASE_URL: databaseUrl = '', REDIS_URL: redisUrl, JOB_CONCURRENCY = '4' } = process.env;

startTrials({ databaseUrl, redisUrl, works: true, env: { JOB_CONCURRENCY } }).then(
  () => process.stdout.write('ready\n'),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
