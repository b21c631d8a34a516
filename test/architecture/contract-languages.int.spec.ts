import { ROLES } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import type { Problem } from '#platform/http/common.contract.js';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import type { TestClient } from '#test/app/test-client.js';
import { pathOf } from './routes/call';
import { sources } from './sources';

jest.setTimeout(120_000);

/** Codes that contracts give to what they refuse. */
const CODES = sources()
  .filter(({ path }) => path.endsWith('.contract.ts'))
  .flatMap(({ text }) => [...text.matchAll(/(?:error|message): '([a-z]+\.[a-z0-9-]+)'/g)])
  .map(([, code = '']) => code);

const method = { kind: 'project', deliverables: [], jury: null, place: null, exampleProjects: [] };
const rest = { companyMission: null, other: [] };
const competency = (code: string, bounds: object) => ({
  code,
  statement: 'Concevoir',
  skills: [],
  criteria: [],
  method: { ...method, ...rest, ...bounds },
});
const activity = (...competencies: object[]) => ({ title: 'Concevoir', description: [], competencies });
const block = (...activities: object[]) => ({ code: 'BC01', title: 'Concevoir', activities });
const level = (rank: number) => ({ level: rank, label: `Niveau ${rank}` });
const content = (blocks: object[], acquiredFrom = 2) => ({
  label: 'Version',
  scale: { levels: [level(1), level(2)], acquiredFrom },
  blocks,
});
const member = (userId: string) => ({ userId, president: false, quality: 'q', company: 'c', outside: true });
const juror = newId();

/** Requests that break, between them, every rule a contract words itself. */
const BROKEN: readonly (readonly [route: string, body: object])[] = [
  ['POST /members', { email: 'x', displayName: 'a\u0007b', roles: [] }],
  ['POST /auth/activate', { token: 't'.repeat(30), password: 'court' }],
  ['POST /auth/activate', { token: 't'.repeat(30), password: 'x'.repeat(201) }],
  ['PATCH /organisation', { siret: '12', city: 'Ly\u202eon' }],
  ['POST /api-keys', { label: 'x', scopes: ['member:read'], networks: ['partout'] }],
  ['PUT /organisation/sign-in-provider', { issuer: 'mon centre', domains: ['mon centre'] }],
  ['POST /certifications', { code: 'X', nsfCodes: ['x'] }],
  ['PUT /framework-versions/:id/content', content([block(), block()], 9)],
  [
    'PUT /framework-versions/:id/content',
    content([
      block(
        activity(
          competency('1.1', { teamMin: 2, teamMax: null, weeksMin: 9, weeksMax: 2 }),
          competency('1.2', { teamMin: null, teamMax: null, weeksMin: null, weeksMax: null }),
        ),
      ),
    ]),
  ],
  [
    'PUT /framework-versions/:id/content',
    content([
      block(
        activity(
          ...['1.1', '1.1'].map((code) =>
            competency(code, { teamMin: null, teamMax: null, weeksMin: null, weeksMax: null }),
          ),
        ),
      ),
    ]),
  ],
  ['PUT /framework-versions/:id/content', { ...content([]), scale: { levels: [level(2), level(1)], acquiredFrom: 2 } }],
  ['POST /learners', { bornOn: '1890-01-01' }],
  ['POST /learners', { bornOn: '0000-01-01' }],
  [
    'POST /exam-sessions',
    {
      name: 'Session',
      startsOn: '2026-06-02',
      endsOn: '2026-06-01',
      place: 'Lyon',
      frameworkVersionId: newId(),
      blockIds: [newId()],
    },
  ],
  ['PUT /exam-sessions/:id/jury', { members: [member(juror), member(juror)] }],
  ['POST /exam-sessions/:id/corrections', { decisions: [{ reason: 'non' }] }],
  ['POST /certificates/:id/revoke', { reason: 'non' }],
];

describe('what contracts refuse', () => {
  let api: TestApi;
  let caller: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    caller = await (await api.organisation()).person(ROLES);
  });
  afterAll(() => api.close());

  const ask = async (route: string, body: object | undefined, language: string) => {
    const [verb = '', path = ''] = route.split(' ');
    const headers = { 'accept-language': language };
    const query = path === '/verifications/:code' ? { sha256: 'x' } : {};
    const answer = await caller.call<Problem>(verb as 'POST', pathOf(`${verb} ${path}`, { code: 'CODE' }), body, {
      headers,
      query,
      ifMatch: 1,
    });
    expect([route, answer.status]).toEqual([route, 422]);
    expect(answer.headers['content-language']).toBe(language);
    return answer.body;
  };

  it('is told in the language of the caller, with its place and its code; every code of a contract is seen here', async () => {
    const seen = new Set<string>();
    for (const [route, body] of [...BROKEN, ['GET /verifications/:code', undefined] as const]) {
      const fr = await ask(route, body, 'fr');
      const en = await ask(route, body, 'en');
      expect(en.title).toBe('Input refused');
      expect(fr.title).toBe('Saisie refusée');
      const places = ({ errors = [] }: Problem) => errors.map(({ pointer, code }) => ({ pointer, code }));
      expect(places(en)).toEqual(places(fr));
      for (const [index, { code = '', detail }] of (en.errors ?? []).entries()) {
        seen.add(code);
        expect([code, detail]).not.toEqual([code, fr.errors?.[index]?.detail]);
        expect([code, detail]).toEqual([code, expect.not.stringMatching(/[À-ÿ’«{}$]/)]);
      }
    }
    expect(CODES.length).toBeGreaterThan(15);
    expect([...new Set(CODES)].filter((code) => !seen.has(code))).toEqual([]);
  });
});
