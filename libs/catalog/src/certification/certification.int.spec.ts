import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { CertificationListItem, CertificationView } from './certification.contract';
import { aCertification } from './certification.builder';
import { aFrameworkVersion } from '../framework-version/framework-version.builder';

interface Listing {
  items: CertificationListItem[];
  nextCursor: string | null;
  total: number | null;
}

const FACTS = {
  code: 'rncp35584',
  title: 'Expert en ingénierie numérique',
  level: 7,
  nsfCodes: ['326n'],
  registrationDecidedOn: '2024-03-28',
  registrationEndsOn: '2029-03-28',
  deliveryDeadlineOn: '2033-03-28',
  certifierName: 'Institut du Val de Loire',
};

describe('certifications', () => {
  let api: TestApi;
  let ours: TestOrganisation;
  let theirs: TestOrganisation;

  beforeAll(async () => {
    api = await startTestApi();
    ours = await api.organisation();
    theirs = await api.organisation('Une autre école');
  });
  afterAll(() => api.close());

  const created = async (facts: object = {}): Promise<CertificationView> => {
    const answer = await ours.coordinator.post<CertificationView>('/certifications', { ...FACTS, ...facts });
    expect(answer.status).toBe(201);
    return answer.body;
  };

  it('keeps every mandatory fact as given, the code in capitals', async () => {
    const certification = await created();
    expect(certification).toMatchObject({ ...FACTS, code: 'RNCP35584', revision: 1, versions: [] });
    const read = await ours.coordinator.get(`/certifications/${certification.id}`);
    expect(read.body).toEqual(certification);
    expect(read.headers.etag).toBe('"1"');
  });

  it('refuses a second certification of the same code, in a race too', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => ours.coordinator.post('/certifications', { ...FACTS, code: 'RNCP40001' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'catalog.certification-code-taken' });
    expect((await theirs.coordinator.post('/certifications', { ...FACTS, code: 'RNCP40001' })).status).toBe(201);
  });

  it.each([
    [{ code: 'TITRE12' }, '/code'],
    [{ level: 9 }, '/level'],
    [{ nsfCodes: ['32'] }, '/nsfCodes/0'],
    [{ registrationEndsOn: '2029-02-30' }, '/registrationEndsOn'],
    [{ title: '   ' }, '/title'],
  ])('says which fact is not one: %j', async (fact, pointer) => {
    const answer = await ours.coordinator.post('/certifications', { ...FACTS, code: 'RNCP40002', ...fact });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  it('refuses a registration that ends before it is decided', async () => {
    const answer = await ours.coordinator.post('/certifications', {
      ...FACTS,
      code: 'RNCP40003',
      registrationEndsOn: '2024-03-27',
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'catalog.registration-days-out-of-order', errors: [{ pointer: '/registrationEndsOn' }] },
    });
    const { id } = await created({ code: 'RNCP40013' });
    const change = { registrationEndsOn: '2024-03-27' };
    const edited = await ours.coordinator.patch(`/certifications/${id}`, change, { ifMatch: 1 });
    expect(edited).toMatchObject({ status: 422, body: { code: 'catalog.registration-days-out-of-order' } });
  });

  it('changes what is given, erases what is null, leaves the rest, and audits it', async () => {
    const { id } = await created({ code: 'RNCP40004' });
    const answer = await ours.coordinator.patch<CertificationView>(
      `/certifications/${id}`,
      { title: 'Intitulé corrigé', deliveryDeadlineOn: null },
      { ifMatch: 1 },
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.etag).toBe('"2"');
    expect(answer.body).toMatchObject({
      ...FACTS,
      code: 'RNCP40004',
      title: 'Intitulé corrigé',
      deliveryDeadlineOn: null,
    });
    const trail = await api.tx.query<{ verb: string }>(
      'SELECT verb FROM platform.audit_entry WHERE object_id = $1 ORDER BY occurred_at, verb',
      [id],
    );
    expect(trail.map(({ verb }) => verb).sort()).toEqual(['create', 'edit']);
  });

  it('refuses an edit made on an older reading, or without saying which', async () => {
    const { id } = await created({ code: 'RNCP40005' });
    const edit = (ifMatch?: number) =>
      ours.coordinator.patch(`/certifications/${id}`, { title: 'Autre' }, ifMatch === undefined ? {} : { ifMatch });
    expect((await edit(7)).status).toBe(412);
    expect((await edit()).status).toBe(428);
    const both = await Promise.all([edit(1), edit(1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('is unknown to other organisations', async () => {
    const { id } = await created({ code: 'RNCP40006' });
    const answers = [
      await theirs.coordinator.get(`/certifications/${id}`),
      await theirs.coordinator.patch(`/certifications/${id}`, { title: 'À nous' }, { ifMatch: 1 }),
      await theirs.coordinator.post(`/certifications/${id}/versions`, { label: 'À nous' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const listing = await theirs.coordinator.get<Listing>('/certifications', { query: { search: 'RNCP40006' } });
    expect(listing.body).toMatchObject({ items: [], total: 0 });
  });

  it('is for staff only', async () => {
    const { id } = await created({ code: 'RNCP40007' });
    for (const outsider of [ours.juror, ours.learner]) {
      expect((await outsider.get('/certifications')).status).toBe(403);
      expect((await outsider.get(`/certifications/${id}`)).status).toBe(403);
      expect((await outsider.post('/certifications', FACTS)).status).toBe(403);
    }
    expect((await api.stranger.get('/certifications')).status).toBe(401);
  });

  describe('listed', () => {
    let centre: TestOrganisation;

    beforeAll(async () => {
      centre = await api.organisation('Centre aux sept titres');
      for (let rank = 1; rank <= 7; rank += 1) {
        await aCertification(centre.organisationId)
          .coded(`RNCP5000${rank}`)
          .titled(`Titre n° ${rank} à 100_%`)
          .save(api.tx);
      }
    });

    const list = async (query: Record<string, string | number>) =>
      (await centre.coordinator.get<Listing>('/certifications', { query })).body;

    it('comes page by page in the order of codes, each once', async () => {
      const codes: string[] = [];
      let cursor: string | undefined;
      let pages = 0;
      do {
        const page = await list({ limit: 3, ...(cursor && { cursor }) });
        expect(page.total).toBe(7);
        codes.push(...page.items.map(({ code }) => code));
        cursor = page.nextCursor ?? undefined;
        pages += 1;
      } while (cursor);
      expect(pages).toBe(3);
      expect(codes).toEqual([1, 2, 3, 4, 5, 6, 7].map((rank) => `RNCP5000${rank}`));
    });

    it('is searched by code and title, wildcards taken literally', async () => {
      expect((await list({ search: 'rncp50003' })).items).toHaveLength(1);
      expect((await list({ search: 'n° 4' })).items).toHaveLength(1);
      expect((await list({ search: '100_%' })).total).toBe(7);
      expect((await list({ search: '1%' })).total).toBe(0);
    });

    it('refuses a cursor that is not one of ours', async () => {
      const answer = await centre.coordinator.get('/certifications', { query: { cursor: 'bm90LW9uZQ' } });
      expect(answer).toMatchObject({ status: 422, body: { code: 'http.invalid-cursor' } });
    });

    it('tells the drafts and the published version of each, and counts what versions hold', async () => {
      const { id } = await aCertification(centre.organisationId).coded('RNCP50008').save(api.tx);
      await aFrameworkVersion(centre.organisationId).of(id).numbered(1).retired().save(api.tx);
      const published = await aFrameworkVersion(centre.organisationId).of(id).numbered(2).published().save(api.tx);
      await aFrameworkVersion(centre.organisationId).of(id).numbered(3).save(api.tx);
      const [item] = (await list({ search: 'RNCP50008' })).items;
      expect(item).toMatchObject({ draftCount: 1, publishedVersion: { id: published.id, number: 2 } });

      const view = (await centre.coordinator.get<CertificationView>(`/certifications/${id}`)).body;
      expect(view.versions.map(({ number, state }) => `${number} ${state}`)).toEqual([
        '3 draft',
        '2 published',
        '1 retired',
      ]);
      expect(view.versions[0]).toMatchObject({ blockCount: 2, competencyCount: 4, criterionCount: 8 });
    });
  });
});
