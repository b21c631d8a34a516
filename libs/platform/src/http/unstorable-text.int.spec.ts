import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { Problem } from './common.contract';

/** PostgreSQL keeps neither NUL nor, in JSON, half of a surrogate pair. */
describe('a text the database cannot keep is told to whoever sent it', () => {
  let api: TestApi;
  let centre: TestOrganisation;
  beforeAll(async () => {
    api = await startTestApi();
    centre = await api.organisation();
  });
  afterAll(() => api.close());

  it.each(['members', 'learners', 'certifications', 'exam-sessions'])(
    'in the words searched among %s',
    async (list) => {
      const answer = await centre.administrator.get(`/${list}`, { query: { search: 'a\0b' } });
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/search' }] } });
    },
  );

  it('in a cursor', async () => {
    const cursor = Buffer.from(JSON.stringify(['RNCP1\0'])).toString('base64url');
    const answer = await centre.coordinator.get('/certifications', { query: { cursor } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'http.invalid-cursor' } });
  });

  it('in the content of a référentiel, written or imported', async () => {
    const scale = {
      levels: [
        { level: 1, label: 'Non' },
        { level: 2, label: 'Oui' },
      ],
      acquiredFrom: 2,
    };
    const certification = { code: 'RNCP41020', title: 'Titre', level: 6 };
    const canonical = {
      format: 'certitude-framework',
      formatVersion: 1,
      certification,
      label: 'Version',
      scale,
      blocks: [],
    };
    const imported = (changes: object) =>
      centre.coordinator.post<Problem>('/imports', { text: JSON.stringify({ ...canonical, ...changes }) });
    expect(await imported({})).toMatchObject({ status: 201 });
    expect(await imported({ label: 'Moitié \ud800' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/label' }] },
    });
    expect(await imported({ certification: { ...certification, code: 'RNCP\0' } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/certification/code' }] },
    });

    const facts = {
      ...certification,
      nsfCodes: [],
      registrationDecidedOn: null,
      registrationEndsOn: null,
      deliveryDeadlineOn: null,
      certifierName: 'Institut',
    };
    const { body: kept } = await centre.coordinator.post<{ id: string }>('/certifications', facts);
    const { body: draft } = await centre.coordinator.post<{ id: string }>(`/certifications/${kept.id}/versions`, {
      label: 'Brouillon',
    });
    const criterion = { statement: 'Moitié \ud800' };
    const competency = { code: '1.1', statement: 'Énoncé', skills: [], method: null, criteria: [criterion] };
    const activity = { title: 'Activité', description: [], competencies: [competency] };
    const blocks = [{ code: 'BC01', title: 'Bloc', activities: [activity] }];
    const written = await centre.coordinator.put(
      `/framework-versions/${draft.id}/content`,
      { label: 'Brouillon', scale, blocks },
      { ifMatch: 1 },
    );
    expect(written).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/blocks/0/activities/0/competencies/0/criteria/0/statement' }] },
    });
  });
});
