import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { aFrameworkVersion } from './framework-version.builder';
import type { FrameworkVersionView } from './framework-version.contract';

describe('a version whose life is moved on from an older reading', () => {
  let api: TestApi;
  let centre: TestOrganisation;
  beforeAll(async () => {
    api = await startTestApi();
    centre = await api.organisation();
  });
  afterAll(() => api.close());

  const STALE = { status: 412, body: { code: 'http.stale' } };
  const read = async (id: string) =>
    (await centre.coordinator.get<FrameworkVersionView>(`/framework-versions/${id}`)).body;

  it.each(['publish', 'retire'])('stays as it is: %s', async (step) => {
    const version = aFrameworkVersion(centre.organisationId);
    const { id } = await (step === 'publish' ? version : version.published()).save(api.tx);
    const before = await read(id);
    const ask = (ifMatch: number) =>
      centre.coordinator.post<FrameworkVersionView>(`/framework-versions/${id}/${step}`, undefined, { ifMatch });
    expect(await ask(before.revision + 1)).toMatchObject(STALE);
    expect(await read(id)).toEqual(before);
    expect(await ask(before.revision)).toMatchObject({ status: 200, body: { revision: before.revision + 1 } });
  });

  it('is not deleted', async () => {
    const { id } = await aFrameworkVersion(centre.organisationId).save(api.tx);
    const path = `/framework-versions/${id}`;
    const { revision } = await read(id);
    expect(await centre.coordinator.delete(path, { ifMatch: revision + 1 })).toMatchObject(STALE);
    expect(await centre.coordinator.delete(path, { ifMatch: revision })).toMatchObject({ status: 204 });
  });
});
