import { encode } from 'iconv-lite';
import { aBlock, aCertification, aCompetency } from '#catalog/testing.js';
import type { Problem } from '#platform/http/common.contract.js';
import { canonicalSample, ImportApi } from './import-api.fixture';
import { SAMPLE_TEXT } from './sample-referentiel.fixture';

jest.setTimeout(60_000);

describe('an import refused', () => {
  let site: ImportApi;

  beforeAll(async () => {
    site = await ImportApi.start();
  });
  afterAll(() => site.close());

  const cases: [string, Buffer, string, string?][] = [
    ['an empty file', Buffer.alloc(0), 'exchange.import-empty'],
    ['a blank text', Buffer.from(' \n\n\t\n'), 'exchange.import-empty'],
    ['a PDF', Buffer.from('%PDF-1.7\nxyz'), 'exchange.import-binary'],
    ['a binary', Buffer.from([1, 2, 0, 4]), 'exchange.import-binary'],
    [
      'a NUL character in UTF-16',
      encode('Réfé\0rentiel 1.1 Conduire', 'utf-16le', { addBOM: true }),
      'exchange.import-binary',
    ],
    [
      'a text that is no référentiel',
      Buffer.from('Bonjour,\nvoici la facture.\n'),
      'exchange.import-not-a-referentiel',
      '3 lignes',
    ],
    [
      'a référentiel cut before its table',
      Buffer.from(SAMPLE_TEXT.slice(0, SAMPLE_TEXT.indexOf('1. Conception d’un service\nnumérique'))),
      'exchange.import-no-table',
    ],
    [
      'JSON cut short',
      Buffer.from('{\n"format": "certitude-framework",\n"blocks": [\n'),
      'exchange.import-json-malformed',
      'ligne 4',
    ],
    [
      'a text in another alphabet',
      encode('Профессиональный стандарт и оценка', 'koi8-r'),
      'exchange.import-undecodable',
    ],
    ['a hundred thousand lines and more', Buffer.from('ligne\n'.repeat(100_001)), 'exchange.import-too-many-lines'],
    ['JSON of something else', Buffer.from('{"format": "case"}'), 'exchange.import-json-unknown-format'],
  ];

  it.each(cases)('is %s, with what to do; nothing is saved', async (_, bytes, code, words = '') => {
    const before = await site.count('exchange.framework_import');
    const answer = await site.upload(bytes);
    const problem = answer.body as unknown as Problem;
    expect([answer.status, problem.code]).toEqual([422, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(problem.detail).toContain(words);
    expect(problem.detail).not.toMatch(/[{}]/);
    expect(await site.count('exchange.framework_import')).toBe(before);
  });

  it('is a canonical JSON that does not hold together, each place with its pointer and line', async () => {
    const broken = JSON.stringify(
      {
        ...canonicalSample(),
        blocks: [aBlock('BC01', aCompetency('1.1', { statement: '' })), aBlock('BC01', aCompetency('2.1'))],
      },
      null,
      2,
    );
    const answer = await site.paste(broken);
    const line = broken.split('\n').findIndex((text) => text.includes('"statement": ""')) + 1;
    expect(answer).toMatchObject({ status: 422, body: { code: 'exchange.import-document-invalid' } });
    expect((answer.body as unknown as Problem).errors?.[0]).toMatchObject({
      pointer: '/blocks/0/activities/0/competencies/0/statement',
      detail: expect.stringMatching(new RegExp(`^Ligne ${line} : `)) as string,
    });
    const english = await site.ours.coordinator.post<Problem>(
      '/imports',
      { text: broken },
      { headers: { 'accept-language': 'en' } },
    );
    expect(english.body.errors?.[0]?.detail).toBe(`Line ${line}: Required`);
    const twice = await site.paste(JSON.stringify({ ...canonicalSample(), blocks: [aBlock('BC01'), aBlock('BC01')] }));
    expect(twice).toMatchObject({
      body: { errors: [{ pointer: '/blocks/1/code', detail: 'Ligne 1 : Code de bloc déjà pris : BC01' }] },
    });
  });

  it('is an upload without its file, in another field, or cut short', async () => {
    expect(await site.upload(Buffer.from('x'), { field: 'document' })).toMatchObject({
      status: 422,
      body: { code: 'exchange.import-file-missing' },
    });
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const cut = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc';
    expect(await site.ours.coordinator.post('/imports', cut, { headers })).toMatchObject({
      status: 422,
      body: { code: 'exchange.import-upload-broken' },
    });
    expect(await site.ours.coordinator.post('/imports', '--b--\r\n', { headers })).toMatchObject({ status: 422 });
    const plain = await site.ours.coordinator.post('/imports', 'texte', { headers: { 'content-type': 'text/plain' } });
    expect(plain).toMatchObject({ status: 415, body: { code: 'http.415' } });
    const stray = ['--b', 'Content-Disposition: form-data; name="nom"', '', 'fiche', `${cut}`, '--b--', ''].join(
      '\r\n',
    );
    expect(await site.ours.coordinator.post('/imports', stray, { headers })).toMatchObject({
      status: 422,
      body: { code: 'http.invalid-input', errors: [{ pointer: '/nom' }] },
    });
  });

  it('is a JSON that is longer or deeper than a référentiel can be, before it is read', async () => {
    expect(await site.paste(`{"blocks":${'['.repeat(100)}`)).toMatchObject({
      status: 422,
      body: { code: 'http.json-too-deep' },
    });
    expect(await site.paste(`{"blocks":[${'[],'.repeat(300_000)}[]]}`)).toMatchObject({
      status: 413,
      body: { code: 'http.json-too-many-values' },
    });
  });

  it('is a body without text', async () => {
    expect(await site.ours.coordinator.post('/imports', {})).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/text' }] },
    });
    expect(await site.paste(12)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/text' }] } });
  });

  it('is unknown to other organisations and closed to jurors and learners', async () => {
    const { body: preview } = await site.paste(SAMPLE_TEXT);
    const { id } = await aCertification(site.theirs.organisationId).save(site.api.tx);
    const body = { label: 'À nous', certification: { id } };
    expect((await site.theirs.coordinator.get(`/imports/${preview.id}`)).status).toBe(404);
    expect((await site.theirs.coordinator.post(`/imports/${preview.id}/confirm`, body)).status).toBe(404);
    for (const outsider of [site.ours.juror, site.ours.learner]) {
      expect((await site.paste(SAMPLE_TEXT, outsider)).status).toBe(403);
      expect((await outsider.get(`/imports/${preview.id}`)).status).toBe(403);
      expect((await outsider.post(`/imports/${preview.id}/confirm`, body)).status).toBe(403);
    }
  });
});
