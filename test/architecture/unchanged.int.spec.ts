import { startTestApi, type TestApi } from '#test/app/test-api.js';
import type { TestResponse } from '#test/app/test-client.js';
import type { Sample } from '#test/tenancy/samples.js';
import { CLIENT, RealProvider } from '#identity/oidc/provider.fixture.js';
import { describeApi } from '../../apps/api/src/openapi';
import { methodAndPath, pathOf } from './routes/call';
import { furnish, type Furnished } from './tenancy/furnished';

jest.setTimeout(120_000);

const EDITS = /^(?:PATCH|PUT) /;

/** It leaves what others have read as it was: the same change asked twice, or one that names nothing. */
describe('a change that changes nothing', () => {
  let api: TestApi;
  let provider: RealProvider;
  let centre: Furnished;
  let tied: Set<string>;

  beforeAll(async () => {
    provider = await RealProvider.start('http://certitude.test/connexion/retour');
    api = await startTestApi({ PROVIDERS_ON_PRIVATE_ADDRESSES: '1' });
    centre = await furnish(api, 'École');
    tied = new Set(
      Object.entries(describeApi(api.app).paths).flatMap(([path, item]) =>
        (['put', 'patch'] as const)
          .filter((method) => JSON.stringify(item[method]?.parameters ?? []).includes('"If-Match"'))
          .map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
      ),
    );
  });
  afterAll(async () => {
    await api.close();
    await provider.stop();
  });

  const trail = async (): Promise<number> => {
    const [row] = await api.tx.query<{ rows: number }>('SELECT count(*)::int AS rows FROM platform.trail');
    return row?.rows ?? 0;
  };

  const send = (route: string, { ids, query, body }: Sample, ifMatch: number | undefined): Promise<TestResponse> => {
    // The juror of the samples holds the grids.
    const caller =
      route.includes('/grading-grids/') || route.includes('/juror/') ? centre.centre.juror : centre.everybody;
    return caller.call(methodAndPath(route)[0], pathOf(route, ids), body, {
      ...(query && { query }),
      ...(ifMatch !== undefined && { ifMatch }),
    });
  };

  /** What was read, as its next change says it. */
  const revisionOf = ({ headers, body }: TestResponse): number => {
    const { projectRevision } = body as { projectRevision?: number };
    return projectRevision ?? Number(String(headers.etag).replaceAll('"', ''));
  };

  it('gives the same revision, and no line in the trail, on every route that reads `If-Match`', async () => {
    const organisation: [string, Sample] = [
      'PATCH /api/v1/organisation',
      { ids: {}, body: { city: 'Pau' }, ifMatch: 1 },
    ];
    const signInProvider: [string, Sample] = [
      'PUT /api/v1/organisation/sign-in-provider',
      {
        ids: {},
        body: { ...CLIENT, label: 'École', issuer: provider.issuer, domains: ['ecole.test'], passwordsAllowed: true },
        ifMatch: 0,
      },
    ];
    const asked = new Set<string>();
    const changing: string[] = [];
    for (const [route, sample] of [organisation, signInProvider, ...centre.samples]) {
      const first = await send(route, sample, sample.ifMatch);
      if (!EDITS.test(route) || !tied.has(route)) continue;
      expect([route, first.status]).toEqual([route, 200]);
      asked.add(route);
      const lines = await trail();
      // Grids are rated criterion by criterion: naming none is refused by their contract.
      const namesNothing = route.startsWith('PATCH ') && !route.endsWith('/ratings') ? [{ ...sample, body: {} }] : [];
      for (const same of [sample, ...namesNothing]) {
        const again = await send(route, same, revisionOf(first));
        const isSame = again.status === 200 && revisionOf(again) === revisionOf(first) && (await trail()) === lines;
        if (!isSame) changing.push(`${route} ${JSON.stringify(same.body)}: ${again.status}, ${revisionOf(again)}`);
      }
    }
    expect(changing).toEqual([]);
    expect([...tied].sort()).toEqual([...asked].sort());
  });
});
