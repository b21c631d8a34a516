import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { queueBackends } from '#testing/jobs/queue-backends.js';
import { extractText } from '#testing/pdf/pdf-page.js';
import { accepted, ApiCaller, done, ifMatch } from '../../apps/demo/src/api-caller';
import { bundledDocument, type DemoDocument, productRoot, readDocument } from '../../apps/demo/src/documents';
import * as journey from '../../apps/demo/src/journey';
import { PASSWORD } from '../support/processes/back-stage';
import { type Carried, carryToCertificates } from '../support/processes/main-line';
import { type Product, useProduct } from '../support/processes/use-product';

jest.setTimeout(180_000);

const CANDIDATES = 8;

describe.each(queueBackends(13))('the whole line, from the document to the certificate (jobs on $name)', (backend) => {
  const product = useProduct(() => ({ redisUrl: backend.redisUrl, workers: 1 }));
  beforeAll(() => backend.forget());
  afterAll(() => backend.forget());

  it('is carried through HTTP alone, on the référentiel that comes with the product', async () => {
    const line = await carry(product, bundledDocument('referentiel-demo.txt'), 'RNCP90001');
    expect(line.version.blocks).toHaveLength(6);
    await everythingHoldsTogether(product, line);
    const [queue] = await product.stage.tx.query(`SELECT to_regnamespace('bullmq') IS NOT NULL AS "isHere"`);
    expect(queue).toEqual({ isHere: backend.redisUrl === undefined });
  });

  const real = realDocument();
  (real ? it : it.skip)('is carried on the real référentiel', async () => {
    if (!real) return;
    const line = await carry(product, real, 'RNCP90002');
    const competencies = line.version.blocks.flatMap(({ activities }) =>
      activities.flatMap((activity) => activity.competencies),
    );
    expect(line.version.blocks).toHaveLength(6);
    expect(competencies).toHaveLength(23);
    expect(competencies.flatMap(({ criteria }) => criteria)).toHaveLength(82);
    expect(journey.teamCompetencies(line.version, line.session)).toHaveLength(7);
    await everythingHoldsTogether(product, line);
  });
});

async function carry({ instance, stage }: Product, document: DemoDocument, code: string): Promise<Carried> {
  const { administrator } = await stage.found(() => instance.caller());
  return carryToCertificates({ administrator, newCaller: () => instance.caller(), document, code });
}

/** Numbers, files, public page, trace, passport: what the certificates of a closed session are good for. */
async function everythingHoldsTogether({ instance }: Product, line: Carried): Promise<void> {
  const { administrator, version, certificates } = line;
  // A candidate refused on one criterion keeps the other blocks, and has no whole certification.
  const { validated, refused } = line.outcomes;
  expect(validated + refused).toBe(CANDIDATES * version.blocks.length);
  expect(refused).toBeGreaterThan(0);
  expect(certificates.filter(({ kind }) => kind === 'block')).toHaveLength(validated);
  expect(certificates.filter(({ kind }) => kind === 'certification')).toHaveLength(CANDIDATES - 1);
  const year = certificates[0]?.issuedOn?.slice(0, 4);
  expect(certificates.map(({ number }) => number).sort()).toEqual(
    certificates.map((_, rank) => `${year}-${String(rank + 1).padStart(6, '0')}`),
  );

  for (const { id, sha256 } of certificates) {
    const pdf = await fileOf(administrator, id);
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(sha256);
  }
  const whole = certificates.find(({ kind }) => kind === 'certification');
  const block = certificates.find(({ kind }) => kind === 'block');
  if (!whole || !block) throw new Error('a certificate of each kind is expected');
  const paper = await extractText(await fileOf(administrator, whole.id));
  expect(paper).toContain(whole.number);
  expect(paper).toContain(whole.certificationCode);

  const stranger = instance.caller();
  const genuine = await verify(stranger, whole.verificationCode);
  expect(genuine).toMatchObject({ outcome: 'genuine', certificate: { holderName: whole.holderName }, file: null });
  expect(JSON.stringify(genuine)).not.toMatch(/birth|born/i);
  await done(
    administrator.api.POST('/api/v1/certificates/{id}/revoke', {
      params: { path: { id: block.id } },
      body: { reason: 'Nom de naissance mal orthographié.' },
    }),
  );
  expect(await verify(stranger, block.verificationCode)).toMatchObject({ outcome: 'revoked' });
  expect(await verify(stranger, 'AAAA-BBBB-CCCC-DDDD')).toEqual({
    outcome: 'unknown',
    certificate: null,
    file: null,
  });

  const trace = await accepted(
    administrator.api.GET('/api/v1/certificates/{id}/trace', { params: { path: { id: whole.id } } }),
  );
  expect(trace.frameworkVersion.id).toBe(version.id);
  expect(trace.decisions.map(({ outcome }) => outcome)).toEqual(version.blocks.map(() => 'validated'));
  expect(trace.grids).toHaveLength(3);

  await theLearnerSeesTheirOwn(line, whole.learnerId, instance.caller());
  await aPublishedVersionRefusesChanges(line);
}

async function theLearnerSeesTheirOwn(
  { administrator, version, certificates }: Carried,
  learnerId: string,
  learner: ApiCaller,
): Promise<void> {
  const account = await accepted(
    administrator.api.POST('/api/v1/learners/{id}/account', { params: { path: { id: learnerId } } }),
  );
  await learner.activate(account.activationUrl ?? '', PASSWORD);
  const passport = await accepted(learner.api.GET('/api/v1/my/passport'));
  const blocks = passport.certifications.flatMap((certification) => certification.blocks);
  expect(blocks.map(({ code, state }) => [code, state])).toEqual(version.blocks.map(({ code }) => [code, 'acquired']));
  const { items } = await accepted(learner.api.GET('/api/v1/my/certificates'));
  const own = certificates.filter((certificate) => certificate.learnerId === learnerId);
  expect(items.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
  const other = certificates.find((certificate) => certificate.learnerId !== learnerId);
  const stolen = await learner.api.GET('/api/v1/my/certificates/{id}/file', {
    params: { path: { id: other?.id ?? '' } },
  });
  expect(stolen.response.status).toBe(404);
}

async function aPublishedVersionRefusesChanges({ administrator, version }: Carried): Promise<void> {
  const refused = await administrator.api.PUT('/api/v1/framework-versions/{id}/content', {
    params: { path: { id: version.id }, header: ifMatch(version.revision) },
    body: {
      label: version.label,
      scale: version.scale,
      blocks: version.blocks.map((block) => ({ ...block, title: 'Un autre intitulé' })),
    },
  });
  expect(refused.error).toMatchObject({ status: 422, code: 'catalog.version-frozen' });
}

async function fileOf(staff: ApiCaller, id: string): Promise<Uint8Array> {
  const file = await accepted(
    staff.api.GET('/api/v1/certificates/{id}/file', { params: { path: { id } }, parseAs: 'arrayBuffer' }),
  );
  return new Uint8Array(file);
}

const verify = (stranger: ApiCaller, code: string) =>
  accepted(stranger.api.GET('/api/v1/verifications/{code}', { params: { path: { code } } }));

/** The real document is not ours to bundle: it is used where it lies beside the repository, or where we are told. */
function realDocument(): DemoDocument | undefined {
  const directory = process.env.CERTITUDE_DOCUMENTS ?? join(productRoot(), '../shared/documents');
  const path = join(directory, 'rncp-expert-ingenierie-informatique.txt');
  if (existsSync(path)) return readDocument(path);
  process.stderr.write(`The real référentiel is not at ${path}: the line is tested on the bundled one only.\n`);
  return undefined;
}
