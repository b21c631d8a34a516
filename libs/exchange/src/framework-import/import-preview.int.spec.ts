import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { aCertification } from '#catalog/testing.js';
import type { ImportPreview } from './framework-import.contract';
import { CERTIFICATION, ImportApi } from './import-api.fixture';
import { TextReader } from './text-reader';
import { longReferentiel, SAMPLE_TEXT } from './sample-referentiel.fixture';

const DOCUMENTS = process.env.CERTITUDE_DOCUMENTS ?? join(__dirname, '../../../../../shared/documents');
const REAL_DOCUMENT = join(DOCUMENTS, 'rncp-expert-ingenierie-informatique.txt');

jest.setTimeout(60_000);

describe('an import previewed', () => {
  let site: ImportApi;

  beforeAll(async () => {
    site = await ImportApi.start();
  });
  afterAll(() => site.close());

  it('shows the tree, its counts, its lines and what to check, and puts nothing in the catalogue', async () => {
    const before = await site.count('catalog.framework_version');
    const answer = await site.paste(SAMPLE_TEXT);
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
    expect(await site.count('catalog.framework_version')).toBe(before);
    expect((await site.ours.coordinator.get(`/imports/${answer.body.id}`)).body).toEqual(answer.body);
  });

  it('says what to check in the language of whoever reads it, from the same codes', async () => {
    const english = { headers: { 'accept-language': 'en' } };
    const { body: fr } = await site.paste(SAMPLE_TEXT);
    const { body: en } = await site.ours.coordinator.get<ImportPreview>(`/imports/${fr.id}`, english);
    const transversal = (preview: ImportPreview) => preview.warnings.find(({ code }) => code === 'marked-transversal');
    expect(transversal(fr)?.message).toMatch(/^Compétence [\d.]+ : énoncé repris dans un autre bloc/);
    expect(transversal(en)?.message).toMatch(/^Competency [\d.]+: another block has the same statement/);
    const withoutWords = ({ warnings }: ImportPreview) =>
      warnings.map(({ line, code, params }) => ({ line, code, params }));
    expect(withoutWords(en)).toEqual(withoutWords(fr));
    const pasted = await site.ours.coordinator.post<ImportPreview>('/imports', { text: SAMPLE_TEXT }, english);
    expect(pasted.body.sourceName).toBe('Pasted text');
  });

  it('points at the very source lines of each item', async () => {
    const { body } = await site.paste(SAMPLE_TEXT);
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
    const answer = await site.upload(bytes, { filename: 'Référentiel 2025.txt' });
    expect(answer).toMatchObject({ status: 201, body: { encoding, sourceName: 'Référentiel 2025.txt' } });
    expect(answer.body.content.blocks[0]?.activities[0]?.description[1]).toBe('Écrire le cahier des charges.');
  });

  it('suggests the certification the document names, ours only', async () => {
    const text = `Fiche RNCP41001\n${SAMPLE_TEXT}`;
    await aCertification(site.theirs.organisationId).coded('RNCP41001').save(site.api.tx);
    expect((await site.paste(text)).body.suggestedCertification).toBeNull();
    const { id } = await aCertification(site.ours.organisationId)
      .coded('RNCP41001')
      .titled('La nôtre')
      .save(site.api.tx);
    expect((await site.paste(text)).body.suggestedCertification).toEqual({ id, code: 'RNCP41001', title: 'La nôtre' });
  });

  it('leaves nothing of a name but what can be shown', async () => {
    const answer = await site.upload(Buffer.from(SAMPLE_TEXT), { filename: `C:\\dossiers\\${'x'.repeat(250)}.txt` });
    expect(answer.body.sourceName).toBe('x'.repeat(200));
  });

  it('takes five megabytes and not a byte more', async () => {
    const limit = 5 * 1024 * 1024;
    const padded = Buffer.alloc(limit, `${' '.repeat(99)}\n`);
    padded.write(SAMPLE_TEXT);
    const answer = await site.upload(padded);
    expect(answer.status).toBe(201);
    expect(answer.body.counts).toMatchObject({ blocks: 2, criteria: 5 });
    expect(await site.upload(Buffer.concat([padded, Buffer.from(' ')]))).toMatchObject({
      status: 413,
      body: { code: 'exchange.import-too-large', detail: expect.stringContaining('5 Mo') as string },
    });
    // Within the characters the contract allows, beyond the bytes.
    expect(await site.paste('é'.repeat(limit / 2 + 1))).toMatchObject({
      status: 413,
      body: { code: 'exchange.import-too-large' },
    });
    expect(await site.paste('x'.repeat(limit + 1))).toMatchObject({
      status: 413,
      body: { code: 'exchange.import-too-large' },
    });
  });

  it('reads apart: others are answered while a reading stands still', async () => {
    await site.paste(SAMPLE_TEXT);
    const { pids } = site.api.app.get(TextReader)['pool'];
    expect(pids).not.toEqual([]);
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    let isRead = false;
    const reading = site.paste(longReferentiel(12)).finally(() => (isRead = true));
    try {
      for (let i = 0; i < 3; i += 1) {
        expect((await site.ours.coordinator.get('/certifications', { query: { limit: 1 } })).status).toBe(200);
      }
      expect(isRead).toBe(false);
    } finally {
      for (const pid of pids) process.kill(pid, 'SIGCONT');
    }
    expect((await reading).body).toMatchObject({ counts: { blocks: 12, competencies: 36 } });
  });

  const withDocument = existsSync(REAL_DOCUMENT) ? it : it.skip;
  withDocument(`reads the real référentiel whole and publishes it (${REAL_DOCUMENT})`, async () => {
    const { body: preview, status } = await site.upload(readFileSync(REAL_DOCUMENT));
    expect(status).toBe(201);
    expect(preview.counts).toMatchObject({ blocks: 6, competencies: 23, skills: 81, methods: 22, criteria: 82 });
    const competencies = preview.content.blocks.flatMap(({ activities }) =>
      activities.flatMap((activity) => activity.competencies),
    );
    const inTeams = competencies.filter(
      ({ method }) => method?.teamMin === 2 && method.teamMax === 6 && method.weeksMin === 2 && method.weeksMax === 8,
    );
    expect(inTeams).toHaveLength(7);
    const { body } = await site.confirm(preview.id, { create: { ...CERTIFICATION, code: 'RNCP41010' } });
    expect((await site.ours.coordinator.post(`/framework-versions/${body.frameworkVersionId}/publish`)).status).toBe(
      200,
    );
  });
});
