import { Controller, Get, HttpException, Logger, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { cloneDatabase, type TestDatabase } from '#testing/database/test-database.js';
import { drainJobs } from '#testing/jobs/drain-jobs.js';
import { readConfig } from '../config/config';
import { ConfigModule } from '../config/config.module';
import { DatabaseModule } from '../database/database.module';
import { Transaction } from '../database/transaction';
import { announceTrace, breakDown, leaveTrace, TRACE_TABLE, TrialsModule } from '../jobs/jobs.harness';
import { JobsModule } from '../jobs/jobs.module';
import { Outbox } from '../jobs/outbox';
import { LoggingModule, useStructuredLogs } from '../logging/logging.module';
import { withRequestId } from '../logging/request-id';
import { MetricsModule } from '../metrics/metrics.module';
import { HealthModule } from './health.module';

const NAME = 'Dupont';

@Controller('things')
class ThingsController {
  private readonly log = new Logger('things');

  @Get(':id')
  read(@Param('id') id: string): { id: string } {
    this.log.log('somebody reads a thing');
    return { id };
  }

  @Get()
  fail(): never {
    throw Object.assign(new Error('the shelf fell'), { learner: NAME });
  }

  @Post('too-fast')
  refuse(): never {
    throw new HttpException('', 429);
  }
}

let database: TestDatabase;
let app: NestFastifyApplication;
let lines: string[];

beforeEach(async () => {
  database = await cloneDatabase();
  await query(TRACE_TABLE);
});

afterEach(async () => {
  await app.close();
  await database.drop();
});

async function query(sql: string): Promise<void> {
  const client = new Client({ connectionString: database.connectionString });
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function start(env: Record<string, string> = {}): Promise<void> {
  lines = [];
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: database.connectionString, LOG_LEVEL: 'debug', ...env });
  class Things {}
  Module({
    imports: [
      ConfigModule.for(config),
      LoggingModule.forRoot({ service: 'api', destination: { write: (line) => void lines.push(line) } }),
      DatabaseModule.forRoot(),
      MetricsModule,
      HealthModule,
      JobsModule.forRoot({ works: false }),
      TrialsModule,
    ],
    controllers: [ThingsController],
  })(Things);
  app = await NestFactory.create<NestFastifyApplication>(
    Things,
    new FastifyAdapter({ genReqId: () => 'request-0001' }),
    {
      bufferLogs: true,
      abortOnError: false,
    },
  );
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, next) => {
      withRequestId(String(request.id), next);
    });
  useStructuredLogs(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
}

interface Line {
  level: number;
  msg: string;
  service: string;
  requestId?: string;
  job?: string;
  jobId?: string;
  context?: string;
  err?: { message: string };
}

const logged = (msg: string): Line[] =>
  lines.map((line) => JSON.parse(line) as Line).filter((line) => line.msg === msg);

describe('the logs', () => {
  it('tell each request by method, path and status, and tie its lines together', async () => {
    await start();
    await app.inject({ url: '/things/0192f2c0-7b1e-7c3a-9d58-2f3e9a1b4c5d' });
    expect(logged('request answered')).toMatchObject([
      {
        service: 'api',
        requestId: 'request-0001',
        method: 'GET',
        path: '/things/0192f2c0-7b1e-7c3a-9d58-2f3e9a1b4c5d',
        route: '/things/:id',
        statusCode: 200,
      },
    ]);
    expect(logged('somebody reads a thing')).toMatchObject([{ context: 'things', requestId: 'request-0001' }]);
  });

  it('hold nothing personal, whatever the request holds and whatever is thrown', async () => {
    await start();
    const headers = { cookie: `certitude=${NAME}`, authorization: `Bearer ${NAME}`, 'user-agent': NAME };
    await app.inject({ url: `/things?search=${NAME}`, headers });
    await app.inject({ url: `/things/${NAME}`, headers });
    await app.inject({ method: 'POST', url: '/things', headers, payload: { name: NAME } });
    expect(logged('request answered').length + logged('request failed').length).toBe(3);
    expect(lines.join('')).not.toContain(NAME);
  });

  it('are not filled by whoever comes too fast, nor do they hide it', async () => {
    await start();
    for (let count = 0; count < 20; count += 1) await app.inject({ method: 'POST', url: '/things/too-fast' });
    await app.inject('/things/0192f2c0-7b1e-7c3a-9d58-2f3e9a1b4c5d');
    expect(logged('request answered')).toMatchObject([{ statusCode: 429 }, { statusCode: 200 }]);
  });

  it('say which job had nothing to do, and why', async () => {
    await start();
    await app.get(Transaction).run(() => app.get(Outbox).add(announceTrace, { n: 0 }, { jobId: 'this-one' }));
    await drainJobs(app);
    expect(logged('job had nothing to do')).toMatchObject([
      { job: announceTrace.name, jobId: 'this-one', why: 'there is nobody to tell' },
    ]);
  });

  it('name the job and its id on every line of a job, and nothing of its payload', async () => {
    await start();
    await app.get(Transaction).run(() => app.get(Outbox).add(breakDown, { n: 424_242 }, { jobId: 'this-one' }));
    await drainJobs(app, { onFailure: 'exhaust' });
    expect(logged('job failed, will be tried again')).toHaveLength(2);
    expect(logged('job failed for good')).toMatchObject([
      { job: breakDown.name, jobId: 'this-one', err: { message: expect.stringContaining('SQLSTATE 22P02') as string } },
    ]);
    expect(lines.join('')).not.toContain(NAME);
    expect(lines.join('')).not.toContain('424242');
  });
});

describe('health', () => {
  it('is good when the database answers and is migrated', async () => {
    await start();
    expect((await app.inject('/health/live')).statusCode).toBe(200);
    const ready = await app.inject('/health/ready');
    expect(ready.statusCode).toBe(200);
    expect(ready.json()).toMatchObject({
      status: 'ok',
      details: {
        database: { status: 'up' },
        migrations: { status: 'up' },
        queue: { status: 'up' },
        work: { status: 'up', unfinished: 0 },
      },
    });
  });

  it('keeps an api without Redis in service, and says so', async () => {
    await start({ REDIS_URL: 'redis://127.0.0.1:1' });
    const ready = await app.inject('/health/ready');
    expect(ready.statusCode).toBe(200);
    expect(ready.json()).toMatchObject({
      status: 'degraded',
      details: { queue: { status: 'degraded', backend: 'redis' } },
    });
  });

  it('is bad while a migration is missing', async () => {
    await query(`DELETE FROM platform.schema_migration WHERE name = (SELECT max(name) FROM platform.schema_migration)`);
    await start();
    const ready = await app.inject('/health/ready');
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toMatchObject({ status: 'error', details: { migrations: { status: 'down', pending: 1 } } });
    expect((await app.inject('/health/live')).statusCode).toBe(200);
  });

  it('is bad when the database is gone, without saying where it was', async () => {
    await start();
    await database.drop();
    const ready = await app.inject('/health/ready');
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toMatchObject({ details: { database: { status: 'down', message: 'unreachable' } } });
    expect(ready.payload).not.toContain(database.name);
  });
});

describe('metrics', () => {
  const METRICS_TOKEN = 'a-token-of-enough-length';
  const read = async () =>
    (await app.inject({ url: '/metrics', headers: { authorization: `Bearer ${METRICS_TOKEN}` } })).payload;

  it('count requests by route template, waiting jobs, and tries of jobs', async () => {
    await start({ METRICS_TOKEN });
    await app.inject('/things/0192f2c0-7b1e-7c3a-9d58-2f3e9a1b4c5d');
    await app.inject('/nowhere/to/be/found');
    await app
      .get(Transaction)
      .run(() => app.get(Outbox).addMany(leaveTrace, [{ payload: { n: 1 } }, { payload: { n: 2 } }]));
    expect(await read()).toContain('certitude_outbox_unfinished 2');
    await drainJobs(app);
    const text = await read();
    expect(text).toContain('certitude_outbox_unfinished 0');
    expect(text).toMatch(
      /certitude_http_request_duration_seconds_count\{method="GET",route="\/things\/:id",status="200"\} \d/,
    );
    expect(text).toMatch(/certitude_http_request_duration_seconds_count\{method="GET",route="[^"]*",status="404"\} \d/);
    expect(text).toMatch(/certitude_job_duration_seconds_count\{.*job="trials.leave-trace".*\} 2/);
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toContain('nowhere');
    expect(text).not.toContain('0192f2c0');
  });

  it('do not exist for who may not read them', async () => {
    await start({ METRICS_TOKEN });
    expect((await app.inject('/metrics')).statusCode).toBe(404);
  });
});
