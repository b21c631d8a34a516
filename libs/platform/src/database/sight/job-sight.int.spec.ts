import { Injectable, type INestApplicationContext, Module } from '@nestjs/common';
import { Client } from 'pg';
import { z } from 'zod';
import { newId } from '#kernel/id.js';
import { useDatabase } from '#testing/database/test-database.js';
import { defineJob } from '../../jobs/define-job';
import { HandlesJob } from '../../jobs/handles-job';
import { startTrials } from '../../jobs/jobs.harness';
import { JobRunner } from '../../jobs/job-runner';
import { Transaction } from '../transaction';

const lookAround = defineJob('trials.look-around', z.object({ organisationId: z.uuid() }));
const lookForNobody = defineJob('trials.look-for-nobody', z.object({ n: z.int() }));

@Injectable()
class Lookout {
  readonly seen: string[][] = [];

  constructor(private readonly tx: Transaction) {}

  @HandlesJob(lookAround)
  async look(): Promise<void> {
    this.seen.push(await this.organisations());
    this.seen.push(await this.tx.run(() => this.organisations()));
  }

  @HandlesJob(lookForNobody)
  lookForNobody(): Promise<void> {
    return this.look();
  }

  private async organisations(): Promise<string[]> {
    // As a statement that forgot for whom it asks.
    const rows = await this.tx.manager.query<{ id: string }[]>('SELECT id FROM identity.organisation ORDER BY id');
    return rows.map(({ id }) => id);
  }
}

@Module({ providers: [Lookout], exports: [Lookout] })
class LookoutModule {}

const database = useDatabase();
const [ours, theirs] = [newId(), newId()];
let app: INestApplicationContext;
beforeAll(async () => {
  const client = new Client({ connectionString: database.connectionString });
  await client.connect();
  await client.query(
    `INSERT INTO identity.organisation (id, legal_name, city, signatory_name, signatory_title)
     SELECT id, 'École', 'Lyon', 'Claire Vasseur', 'Directrice' FROM unnest($1::uuid[]) AS id`,
    [[ours, theirs]],
  );
  await client.end();
  app = await startTrials({ databaseUrl: database.connectionString, works: false, modules: [LookoutModule] });
});
afterAll(() => app.close());

const run = (name: string, payload: object) =>
  app.get(JobRunner).run({ id: `${name}#${newId()}`, name, attempt: 1, isLastAttempt: true }, payload);

describe('a job', () => {
  it('sees the rows of the organisation it names, and of no other, even beside others', async () => {
    const { seen } = app.get(Lookout);
    await run(lookAround.name, { organisationId: ours });
    expect(seen.splice(0)).toEqual([[ours], [ours]]);
    const turns = Array.from({ length: 30 }, (_, rank) => (rank % 2 === 0 ? ours : theirs));
    await Promise.all(turns.map((organisationId) => run(lookAround.name, { organisationId })));
    expect(seen.splice(0).sort()).toEqual(turns.flatMap((id) => [[id], [id]]).sort());
  });

  it('that names none sees no organisation', async () => {
    await run(lookForNobody.name, { n: 1 });
    expect(app.get(Lookout).seen.splice(0)).toEqual([[], []]);
  });
});
