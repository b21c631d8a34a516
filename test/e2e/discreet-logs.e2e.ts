import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { accepted } from '../../apps/demo/src/api-caller';
import { bundledDocument } from '../../apps/demo/src/documents';
import { demoLearner } from '../../apps/demo/src/people';
import { serverProcessOf } from '../support/processes/frozen-database';
import { carryToCertificates } from '../support/processes/main-line';
import { useProduct } from '../support/processes/use-product';

jest.setTimeout(180_000);

const CODE = 'RNCP38960';

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('the logs of everything that runs [needs Linux]', () => {
  const product = useProduct(() => ({ workers: 1, environment: { LOG_LEVEL: 'debug' } }));

  it('hold no name, no address, no identifier of a person, whatever was done and refused', async () => {
    const { instance, stage, databaseUrl } = product;
    const { administrator } = await stage.found(() => instance.caller());
    const document = bundledDocument('referentiel-demo.txt');
    await carryToCertificates({ administrator, newCaller: () => instance.caller(), document, code: CODE });

    // What a constraint refuses is what PostgreSQL quotes: taken twice over HTTP, then by hand, with what it cannot read.
    const learner = demoLearner(40, 'DISCRET');
    await accepted(administrator.api.POST('/api/v1/learners', { body: learner }));
    expect((await administrator.api.POST('/api/v1/learners', { body: learner })).response.status).toBe(409);
    const operator = new Client({ connectionString: databaseUrl });
    operator.on('error', () => undefined);
    await operator.connect();
    const doubled = operator.query('UPDATE training.learner SET external_id = $1', [learner.externalId]);
    await expect(doubled).rejects.toMatchObject({ code: '23505' });
    await expect(operator.query('SELECT $1::uuid', [learner.email])).rejects.toMatchObject({ code: '22P02' });
    await expect(operator.query(`SELECT '${learner.birthName}'::integer`)).rejects.toMatchObject({ code: '22P02' });
    await operator.end();

    const people = [learner, ...Array.from({ length: 8 }, (_, rank) => demoLearner(rank, CODE))];
    const used = people.flatMap(({ birthName, email, externalId, bornOn }) => [birthName, email, externalId, bornOn]);
    const addresses = ['boreal.example', 'apprenant.example', 'Adèle Administratrice'];
    const server = readlinkSync(`/proc/${await serverProcessOf(databaseUrl)}/cwd`);
    const logs = { ...instance.logs, 'postgresql.log': readFileSync(join(server, '..', 'postgresql.log'), 'utf8') };
    for (const [name, text] of Object.entries(logs)) {
      expect([name, text.length]).not.toEqual([name, 0]);
      expect([name, [...used, ...addresses].filter((word) => text.includes(word))]).toEqual([name, []]);
    }
  });
});
