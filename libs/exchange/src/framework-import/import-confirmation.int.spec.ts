import type { CertificationView } from '#catalog/certification/certification.contract.js';
import { aCertification } from '#catalog/testing.js';
import { CERTIFICATION, ImportApi, withoutIds } from './import-api.fixture';
import { SAMPLE_TEXT } from './sample-referentiel.fixture';

jest.setTimeout(60_000);

describe('an import confirmed', () => {
  let site: ImportApi;

  beforeAll(async () => {
    site = await ImportApi.start();
  });
  afterAll(() => site.close());

  it('makes the certification and a draft that holds what the preview showed', async () => {
    const { body: preview } = await site.paste(SAMPLE_TEXT);
    const answer = await site.confirm(preview.id, { create: CERTIFICATION });
    expect(answer.status).toBe(200);
    const draft = await site.version(answer.body.frameworkVersionId);
    expect(draft).toMatchObject({
      state: 'draft',
      label: 'Fiche 2025',
      number: 1,
      sourceName: 'Texte collé',
      obstacles: [],
    });
    expect(withoutIds(draft.blocks)).toEqual(preview.content.blocks);
    const certification = await site.ours.coordinator.get<CertificationView>(
      `/certifications/${answer.body.certificationId}`,
    );
    expect(certification.body).toMatchObject(CERTIFICATION);
    expect((await site.read(preview.id)).body).toMatchObject({
      frameworkVersionId: draft.id,
      confirmedAt: expect.any(String) as string,
    });
    expect((await site.ours.coordinator.post(`/framework-versions/${draft.id}/publish`)).status).toBe(200);
  });

  it('gives the same draft again, asked twice or at the same time', async () => {
    const { id } = await aCertification(site.ours.organisationId).save(site.api.tx);
    const { body: preview } = await site.paste(SAMPLE_TEXT);
    const answers = await Promise.all([1, 2, 3, 4].map(() => site.confirm(preview.id, { id })));
    answers.push(await site.confirm(preview.id, { create: { ...CERTIFICATION, code: 'RNCP41002' } }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.frameworkVersionId)).size).toBe(1);
    expect(answers[4]?.body.certificationId).toBe(id);
    const { body } = await site.ours.coordinator.get<CertificationView>(`/certifications/${id}`);
    expect(body.versions).toHaveLength(1);
  });

  it('leaves nothing when the certification cannot be made', async () => {
    const { body: preview } = await site.paste(SAMPLE_TEXT);
    await aCertification(site.ours.organisationId).coded('RNCP41003').save(site.api.tx);
    const before = [await site.count('catalog.certification'), await site.count('catalog.framework_version')];
    const taken = await site.confirm(preview.id, { create: { ...CERTIFICATION, code: 'RNCP41003' } });
    expect(taken).toMatchObject({ status: 409, body: { code: 'catalog.certification-code-taken' } });
    const days = { registrationDecidedOn: '2026-01-02', registrationEndsOn: '2026-01-01' };
    const disordered = await site.confirm(preview.id, { create: { ...CERTIFICATION, code: 'RNCP41006', ...days } });
    expect(disordered).toMatchObject({ status: 422, body: { code: 'catalog.registration-days-out-of-order' } });
    const foreign = await aCertification(site.theirs.organisationId).save(site.api.tx);
    const elsewhere = await site.confirm(preview.id, { id: foreign.id });
    expect(elsewhere).toMatchObject({ status: 404, body: { code: 'catalog.certification-unknown' } });
    expect([await site.count('catalog.certification'), await site.count('catalog.framework_version')]).toEqual(before);
    expect((await site.read(preview.id)).body.confirmedAt).toBeNull();
    expect((await site.confirm(preview.id, { create: { ...CERTIFICATION, code: 'RNCP41004' } })).status).toBe(200);
  });

  it('leaves no certification behind when its draft cannot be written', async () => {
    const { body: preview } = await site.paste(SAMPLE_TEXT);
    await site.api.tx.query(
      `UPDATE exchange.framework_import SET result = jsonb_set(result, '{content,blocks,0,code}', result #> '{content,blocks,1,code}') WHERE id = $1`,
      [preview.id],
    );
    const before = await site.count('catalog.certification');
    const answer = await site.confirm(preview.id, { create: { ...CERTIFICATION, code: 'RNCP41005' } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await site.count('catalog.certification')).toBe(before);
  });

  it('makes a new draft when the first was deleted', async () => {
    const { id } = await aCertification(site.ours.organisationId).save(site.api.tx);
    const { body: preview } = await site.paste(SAMPLE_TEXT);
    const first = (await site.confirm(preview.id, { id })).body.frameworkVersionId;
    await site.ours.coordinator.delete(`/framework-versions/${first}`);
    const second = await site.confirm(preview.id, { id });
    expect(second.status).toBe(200);
    expect(second.body.frameworkVersionId).not.toBe(first);
  });
});
