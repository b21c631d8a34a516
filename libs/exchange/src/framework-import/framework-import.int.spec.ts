import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import type { CertificationView } from '#catalog/certification/certification.contract.js';
import type {
  CanonicalFramework,
  FrameworkVersionView,
} from '#catalog/framework-version/framework-version.contract.js';
import { aBlock, aCertification, aCompetency, aFrameworkVersion } from '#catalog/testing.js';
import type { Problem } from '#platform/http/common.contract.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#testing/app/test-api.js';
import type { TestClient } from '#testing/app/test-client.js';
import type { ImportPreview } from './framework-import.contract';
import { longReferentiel, SAMPLE_TEXT } from './sample-referentiel.fixture';

type Confirmed = { certificationId: string; frameworkVersionId: string };

const CERTIFICATION = {
  code: 'RNCP41000',
  title: 'Concepteur de services numériques',
  level: 6,
  nsfCodes: ['326t'],
  registrationDecidedOn: '2025-01-29',
  registrationEndsOn: '2028-01-29',
  deliveryDeadlineOn: null,
  certifierName: 'Institut du Val de Loire',
};

jest.setTimeout(60_000);

const DOCUMENTS = process.env.CERTITUDE_DOCUMENTS ?? join(__dirname, '../../../../../shared/documents');
const REAL_DOCUMENT = join(DOCUMENTS, 'rncp-expert-ingenierie-informatique.txt');

describe('importing a référentiel', () => {
  let api: TestApi;
  let ours: TestOrganisation;
  let theirs: TestOrganisation;

  beforeAll(async () => {
    api = await startTestApi();
    ours = await api.organisation();
    theirs = await api.organisation('Une autre école');
  });
  afterAll(() => api.close());

  const paste = (text: unknown, client: TestClient = ours.coordinator) =>
    client.post<ImportPreview>('/imports', { text });
  const upload = (bytes: Buffer, { field = 'file', filename = 'fiche.txt' } = {}) => {
    const boundary = 'limite-de-partie';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${filename}"\r\nContent-Type: text/plain\r\n\r\n`;
    return ours.coordinator.post<ImportPreview>(
      '/imports',
      Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
      { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } },
    );
  };
  const confirm = (id: string, certification: object, label = 'Fiche 2025') =>
    ours.coordinator.post<Confirmed>(`/imports/${id}/confirm`, { label, certification });
  const version = async (id: string) =>
    (await ours.coordinator.get<FrameworkVersionView>(`/framework-versions/${id}`)).body;
  const imports = () =>
    api.tx.query('SELECT 1 FROM framework_import WHERE organisation_id = $1', [ours.organisationId]);
  const count = async (table: 'certification' | 'framework_version', organisationId = ours.organisationId) =>
    (await api.tx.query(`SELECT 1 FROM ${table} WHERE organisation_id = $1`, [organisationId])).length;

  describe('previewed', () => {
    it('shows the tree, its counts, its lines and what to check, and puts nothing in the catalogue', async () => {
      const before = await count('framework_version');
      const answer = await paste(SAMPLE_TEXT);
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({
        kind: 'rncp',
        sourceName: 'Texte collé',
        encoding: 'utf-8',
        confirmedAt: null,
        frameworkVersionId: null,
        counts: {
          blocks: 2,
          competencies: 4,
          skills: 5,
          methods: 4,
          criteria: 5,
          warnings: answer.body.warnings.length,
        },
        suggestedCertification: null,
      });
      const method = answer.body.content.blocks[0]?.activities[0]?.competencies[0]?.method;
      expect(method).toMatchObject({ kind: 'project', teamMin: 2, teamMax: 6, weeksMin: 2, weeksMax: 8 });
      expect(answer.body.warnings.map(({ code }) => code)).toContain('marked-transversal');
      expect(await count('framework_version')).toBe(before);
      expect((await ours.coordinator.get(`/imports/${answer.body.id}`)).body).toEqual(answer.body);
    });

    it('points at the very source lines of each item', async () => {
      const { body } = await paste(SAMPLE_TEXT);
      const textAt = (pointer: string) => {
        const place = body.places.find((one) => one.pointer === pointer);
        return body.sourceLines.slice((place?.firstLine ?? 0) - 1, place?.lastLine).join(' ');
      };
      expect(textAt('/blocks/0/activities/0/competencies/0/criteria/1')).toContain('La synthèse est lisible.');
      expect(textAt('/blocks/0/activities/0/competencies/0/skills/0')).toContain('Mener un entretien.');
      expect(textAt('/blocks/1/title')).toContain('2. Mise en service');
      expect(textAt('/blocks/1')).toContain('Les écarts sont expliqués.');
    });

    it.each<[string, Buffer, string]>([
      ['UTF-8', Buffer.from(SAMPLE_TEXT), 'utf-8'],
      ['UTF-8 with its mark', Buffer.from(`\ufeff${SAMPLE_TEXT}`), 'utf-8'],
      ['UTF-16', encode(SAMPLE_TEXT, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ])('reads an uploaded file in %s', async (_, bytes, encoding) => {
      const answer = await upload(bytes, { filename: 'Référentiel 2025.txt' });
      expect(answer).toMatchObject({ status: 201, body: { encoding, sourceName: 'Référentiel 2025.txt' } });
      expect(answer.body.content.blocks[0]?.activities[0]?.description[1]).toBe('Écrire le cahier des charges.');
    });

    it('suggests the certification the document names, ours only', async () => {
      const text = `Fiche RNCP41001\n${SAMPLE_TEXT}`;
      await aCertification(theirs.organisationId).coded('RNCP41001').save(api.tx);
      expect((await paste(text)).body.suggestedCertification).toBeNull();
      const { id } = await aCertification(ours.organisationId).coded('RNCP41001').titled('La nôtre').save(api.tx);
      expect((await paste(text)).body.suggestedCertification).toEqual({ id, code: 'RNCP41001', title: 'La nôtre' });
    });

    it('leaves nothing of a name but what can be shown', async () => {
      const answer = await upload(Buffer.from(SAMPLE_TEXT), { filename: `C:\\dossiers\\${'x'.repeat(250)}.txt` });
      expect(answer.body.sourceName).toBe('x'.repeat(200));
    });

    it('takes five megabytes and not a byte more', async () => {
      const limit = 5 * 1024 * 1024;
      const padded = Buffer.alloc(limit, `${' '.repeat(99)}\n`);
      padded.write(SAMPLE_TEXT);
      const answer = await upload(padded);
      expect(answer.status).toBe(201);
      expect(answer.body.counts).toMatchObject({ blocks: 2, criteria: 5 });
      expect(await upload(Buffer.concat([padded, Buffer.from(' ')]))).toMatchObject({
        status: 422,
        body: { code: 'exchange.import-too-large', detail: expect.stringContaining('5 Mo') as string },
      });
      // Within the characters the contract allows, beyond the bytes.
      expect(await paste('é'.repeat(limit / 2 + 1))).toMatchObject({
        status: 422,
        body: { code: 'exchange.import-too-large' },
      });
      expect(await paste('x'.repeat(limit + 1))).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/text' }] },
      });
    });
  });

  describe('refused', () => {
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
      ['JSON of something else', Buffer.from('{"format": "case"}'), 'exchange.import-json-unknown-format'],
    ];

    it.each(cases)('is %s, with what to do; nothing is saved', async (_, bytes, code, words = '') => {
      const before = (await imports()).length;
      const answer = await upload(bytes);
      const problem = answer.body as unknown as Problem;
      expect([answer.status, problem.code]).toEqual([422, code]);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(problem.detail).toContain(words);
      expect(problem.detail).not.toMatch(/[{}]/);
      expect((await imports()).length).toBe(before);
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
      const answer = await paste(broken);
      const line = broken.split('\n').findIndex((text) => text.includes('"statement": ""')) + 1;
      expect(answer).toMatchObject({ status: 422, body: { code: 'exchange.import-document-invalid' } });
      expect((answer.body as unknown as Problem).errors?.[0]).toMatchObject({
        pointer: '/blocks/0/activities/0/competencies/0/statement',
        detail: expect.stringMatching(new RegExp(`^Ligne ${line} : `)) as string,
      });
      const twice = await paste(JSON.stringify({ ...canonicalSample(), blocks: [aBlock('BC01'), aBlock('BC01')] }));
      expect(twice).toMatchObject({ body: { errors: [{ pointer: '/blocks/1/code' }] } });
    });

    it('is an upload without its file, in another field, or cut short', async () => {
      expect(await upload(Buffer.from('x'), { field: 'document' })).toMatchObject({
        status: 422,
        body: { code: 'exchange.import-file-missing' },
      });
      const headers = { 'content-type': 'multipart/form-data; boundary=b' };
      const cut = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc';
      expect(await ours.coordinator.post('/imports', cut, { headers })).toMatchObject({
        status: 422,
        body: { code: 'exchange.import-upload-broken' },
      });
      expect(await ours.coordinator.post('/imports', '--b--\r\n', { headers })).toMatchObject({ status: 422 });
      const plain = await ours.coordinator.post('/imports', 'texte', { headers: { 'content-type': 'text/plain' } });
      expect(plain).toMatchObject({ status: 422, body: { code: 'http.invalid-input' } });
    });

    it('is a body without text', async () => {
      expect(await ours.coordinator.post('/imports', {})).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/text' }] },
      });
      expect(await paste(12)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/text' }] } });
    });
  });

  describe('confirmed', () => {
    it('makes the certification and a draft that holds what the preview showed', async () => {
      const { body: preview } = await paste(SAMPLE_TEXT);
      const answer = await confirm(preview.id, { create: CERTIFICATION });
      expect(answer.status).toBe(200);
      const draft = await version(answer.body.frameworkVersionId);
      expect(draft).toMatchObject({
        state: 'draft',
        label: 'Fiche 2025',
        number: 1,
        sourceName: 'Texte collé',
        obstacles: [],
      });
      expect(withoutIds(draft.blocks)).toEqual(preview.content.blocks);
      const certification = await ours.coordinator.get<CertificationView>(
        `/certifications/${answer.body.certificationId}`,
      );
      expect(certification.body).toMatchObject(CERTIFICATION);
      expect((await ours.coordinator.get(`/imports/${preview.id}`)).body).toMatchObject({
        frameworkVersionId: draft.id,
        confirmedAt: expect.any(String) as string,
      });
      expect((await ours.coordinator.post(`/framework-versions/${draft.id}/publish`)).status).toBe(200);
    });

    it('gives the same draft again, asked twice or at the same time', async () => {
      const { id } = await aCertification(ours.organisationId).save(api.tx);
      const { body: preview } = await paste(SAMPLE_TEXT);
      const answers = await Promise.all([1, 2, 3, 4].map(() => confirm(preview.id, { id })));
      answers.push(await confirm(preview.id, { create: { ...CERTIFICATION, code: 'RNCP41002' } }));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      expect(new Set(answers.map(({ body }) => body.frameworkVersionId)).size).toBe(1);
      expect(answers[4]?.body.certificationId).toBe(id);
      const { body } = await ours.coordinator.get<CertificationView>(`/certifications/${id}`);
      expect(body.versions).toHaveLength(1);
    });

    it('leaves nothing when the certification cannot be made', async () => {
      const { body: preview } = await paste(SAMPLE_TEXT);
      await aCertification(ours.organisationId).coded('RNCP41003').save(api.tx);
      const before = [await count('certification'), await count('framework_version')];
      const taken = await confirm(preview.id, { create: { ...CERTIFICATION, code: 'RNCP41003' } });
      expect(taken).toMatchObject({ status: 409, body: { code: 'catalog.certification-code-taken' } });
      const foreign = await aCertification(theirs.organisationId).save(api.tx);
      const elsewhere = await confirm(preview.id, { id: foreign.id });
      expect(elsewhere).toMatchObject({ status: 404, body: { code: 'catalog.certification-unknown' } });
      expect([await count('certification'), await count('framework_version')]).toEqual(before);
      expect((await ours.coordinator.get<ImportPreview>(`/imports/${preview.id}`)).body.confirmedAt).toBeNull();
      expect((await confirm(preview.id, { create: { ...CERTIFICATION, code: 'RNCP41004' } })).status).toBe(200);
    });

    it('leaves no certification behind when its draft cannot be written', async () => {
      const { body: preview } = await paste(SAMPLE_TEXT);
      await api.tx.query(
        `UPDATE framework_import SET result = jsonb_set(result, '{content,blocks,0,code}', result #> '{content,blocks,1,code}') WHERE id = $1`,
        [preview.id],
      );
      const before = await count('certification');
      const answer = await confirm(preview.id, { create: { ...CERTIFICATION, code: 'RNCP41005' } });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await count('certification')).toBe(before);
    });

    it('makes a new draft when the first was deleted', async () => {
      const { id } = await aCertification(ours.organisationId).save(api.tx);
      const { body: preview } = await paste(SAMPLE_TEXT);
      const first = (await confirm(preview.id, { id })).body.frameworkVersionId;
      await ours.coordinator.delete(`/framework-versions/${first}`);
      const second = await confirm(preview.id, { id });
      expect(second.status).toBe(200);
      expect(second.body.frameworkVersionId).not.toBe(first);
    });
  });

  describe('canonical JSON', () => {
    const exported = async (id: string) =>
      (await ours.coordinator.get<CanonicalFramework>(`/framework-versions/${id}/canonical`)).body;

    it.each(Array.from({ length: 8 }, (_, seed) => seed + 1))(
      'exported, imported and exported again is the same, byte for byte (référentiel n° %d)',
      async (seed) => {
        const { certificationId, id } = await aFrameworkVersion(ours.organisationId)
          .holding(...someBlocks(seed))
          .labelled(`Version ${seed} « œuvre »`)
          .save(api.tx);
        const first = await exported(id);
        const preview = await upload(Buffer.from(JSON.stringify(first, null, seed % 3)), { filename: 'export.json' });
        expect(preview).toMatchObject({ status: 201, body: { kind: 'canonical', warnings: [] } });
        const again = await confirm(preview.body.id, { id: certificationId }, first.label);
        const second = await exported(again.body.frameworkVersionId);
        expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      },
    );

    it('points at the lines of its items, and tells which property it left aside', async () => {
      const blocks = [{ ...aBlock('BC01', aCompetency('1.1')), couleur: 'bleu' }];
      const canonical = { ...canonicalSample(), blocks, auteur: 'x' };
      const text = JSON.stringify(canonical, null, 2);
      const { body } = await paste(text);
      const lines = text.split('\n');
      const place = body.places.find(({ pointer }) => pointer === '/blocks/0/activities/0/competencies/0/criteria/0');
      expect(lines.slice((place?.firstLine ?? 0) - 1, place?.lastLine).join('')).toContain(
        'Critère 1 de la compétence 1.1',
      );
      const lineOf = (word: string) => lines.findIndex((line) => line.includes(word)) + 1;
      expect(body.warnings).toMatchObject([
        { code: 'property-ignored', line: lineOf('couleur') },
        { code: 'property-ignored', line: lineOf('auteur') },
      ]);
    });
  });

  it('is unknown to other organisations and closed to jurors and learners', async () => {
    const { body: preview } = await paste(SAMPLE_TEXT);
    const { id } = await aCertification(theirs.organisationId).save(api.tx);
    const body = { label: 'À nous', certification: { id } };
    expect((await theirs.coordinator.get(`/imports/${preview.id}`)).status).toBe(404);
    expect((await theirs.coordinator.post(`/imports/${preview.id}/confirm`, body)).status).toBe(404);
    for (const outsider of [ours.juror, ours.learner]) {
      expect((await paste(SAMPLE_TEXT, outsider)).status).toBe(403);
      expect((await outsider.get(`/imports/${preview.id}`)).status).toBe(403);
      expect((await outsider.post(`/imports/${preview.id}/confirm`, body)).status).toBe(403);
    }
  });

  it('lets other requests through while a long document is read', async () => {
    const reading = paste(longReferentiel(12));
    let isRead = false;
    void reading.then(() => (isRead = true));
    const delays: number[] = [];
    while (!isRead) {
      const startedAt = performance.now();
      await ours.coordinator.get('/certifications', { query: { limit: 1 } });
      delays.push(performance.now() - startedAt);
    }
    expect((await reading).body).toMatchObject({ counts: { blocks: 12, competencies: 36 } });
    expect(delays.length).toBeGreaterThan(5);
    expect(Math.max(...delays)).toBeLessThan(1_000);
  });

  const withDocument = existsSync(REAL_DOCUMENT) ? it : it.skip;
  withDocument(`reads the real référentiel whole and publishes it (${REAL_DOCUMENT})`, async () => {
    const { body: preview, status } = await upload(readFileSync(REAL_DOCUMENT));
    expect(status).toBe(201);
    expect(preview.counts).toMatchObject({ blocks: 6, competencies: 23, skills: 81, methods: 22, criteria: 82 });
    const competencies = preview.content.blocks.flatMap(({ activities }) =>
      activities.flatMap((activity) => activity.competencies),
    );
    const inTeams = competencies.filter(
      ({ method }) => method?.teamMin === 2 && method.teamMax === 6 && method.weeksMin === 2 && method.weeksMax === 8,
    );
    expect(inTeams).toHaveLength(7);
    const { body } = await confirm(preview.id, { create: { ...CERTIFICATION, code: 'RNCP41010' } });
    expect((await ours.coordinator.post(`/framework-versions/${body.frameworkVersionId}/publish`)).status).toBe(200);
  });
});

const canonicalSample = () => ({
  format: 'certitude-framework',
  formatVersion: 1,
  certification: { code: 'RNCP41020', title: 'Titre', level: 6 },
  label: 'Version',
  scale: {
    levels: [
      { level: 1, label: 'Non' },
      { level: 2, label: 'Oui' },
    ],
    acquiredFrom: 2,
  },
  blocks: [],
});

const withoutIds = (blocks: unknown): unknown =>
  JSON.parse(JSON.stringify(blocks, (key, value: unknown) => (key === 'id' ? undefined : value)));

/** Référentiels of many shapes, the same for the same seed. */
function someBlocks(seed: number) {
  let state = seed * 7919;
  const upTo = (max: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % (max + 1);
  };
  const words = ['évaluer', 'l’usager', '« cité »', 'a/b~c', 'π ≈ 3,14', '\\n', '{x}', 'ligne\nsuivante', '🎓'];
  const phrase = () => Array.from({ length: 1 + upTo(4) }, () => words[upTo(words.length - 1)] ?? '').join(' ');
  const list = (max: number) => Array.from({ length: upTo(max) }, phrase);
  return Array.from({ length: upTo(4) }, (_, b) => ({
    ...aBlock(`BC0${b}`),
    activities: Array.from({ length: upTo(3) }, (__, a) => ({
      title: `Activité ${b}.${a}`,
      context: upTo(1) ? phrase() : '',
      description: list(3),
      competencies: Array.from({ length: upTo(3) }, (___, c) => ({
        ...aCompetency(`${b}.${a}.${c}`),
        statement: phrase(),
        transversal: upTo(1) === 1,
        skills: list(4),
        ...(upTo(2) === 0 && { method: null }),
        criteria: list(5).map((statement) => ({ statement, weight: 1 + upTo(99), eliminatory: upTo(1) === 1 })),
      })),
    })),
  }));
}
