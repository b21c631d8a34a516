import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { create } from 'qrcode';
import { extractPages, extractText, renderPixels } from '#testing/pdf/pdf-page.js';
import { attachments, isTaggedPdfA3, metadata } from '#testing/pdf/pdf-structure.js';
import type { RenderRequest } from './render.contract';
import { TypstPress } from './typst-press';

// Bounds what hangs; says nothing of speed, on a machine that may be busy.
jest.setTimeout(120_000);

const TEMPLATES = resolve(__dirname, '../../../../templates');
const TEMPLATE = 'certificates/rncp-2026';
const press = new TypstPress(TEMPLATES);

/** What the samples fill the template with. */
interface Context {
  readonly certifier: Record<'legalName' | 'commercialName' | 'signatoryName' | 'signatoryTitle', string>;
  readonly certification: Record<'title' | 'level' | 'eqfLevel' | 'decisionOn', string> & {
    readonly nsfCodes: readonly { readonly code: string }[];
  };
  readonly block: {
    readonly code: string;
    readonly title: string;
    readonly competencies: readonly { readonly code: string; readonly statement: string }[];
  } | null;
  readonly holder: Record<'fullName' | 'born' | 'birthOn' | 'birthPlace', string>;
  readonly number: string;
  readonly issuedOn: string;
  readonly issuedPlace: string;
  readonly verificationUrl: string;
  readonly templateVersion: string;
}
const sample = (kind: string): RenderRequest => ({
  ...(JSON.parse(readFileSync(join(TEMPLATES, TEMPLATE, `sample-${kind}.json`), 'utf8')) as RenderRequest),
  template: TEMPLATE,
});
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe.each(['certification', 'block'])('the %s certificate', (kind) => {
  const request = sample(kind);
  const pdf = press.render(request);
  const context = request.context as unknown as Context;

  it('reads as its golden text (UPDATE_GOLDEN=1 rewrites it)', async () => {
    const golden = join(TEMPLATES, TEMPLATE, `golden-${kind}.txt`);
    const text = `${await extractText(pdf)}\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });

  it('carries every mandatory mention', async () => {
    const text = flat(await extractText(pdf));
    const { certifier, certification, holder } = context;
    const mentions = [
      'enregistrée au répertoire national des certifications professionnelles (RNCP)',
      `la décision du directeur général de France compétences en date du ${certification.decisionOn}`,
      certifier.legalName,
      `Nom commercial : ${certifier.commercialName}`,
      certification.title,
      `Niveau ${certification.level} (nomenclature du décret n° 2019-14 du 8 janvier 2019)`.replaceAll('\u00a0', ' '),
      `Niveau ${certification.eqfLevel} du cadre européen des certifications (CEC)`,
      ...certification.nsfCodes.map(({ code }) => code),
      holder.fullName,
      `${holder.born} le ${holder.birthOn} à ${holder.birthPlace}`,
      `Fait à ${context.issuedPlace}, le ${context.issuedOn}`,
      certifier.signatoryName,
      certifier.signatoryTitle,
      context.number,
      context.templateVersion,
    ];
    for (const mention of mentions) expect(text).toContain(flat(mention));
    expect(text.replaceAll(' ', '')).toContain(context.verificationUrl);
  });

  it('says nothing that would mislead', async () => {
    const text = await extractText(pdf);
    expect(text).not.toMatch(/titre professionnel|diplôme|sous réserve|en cours/i);
  });

  it('is a tagged PDF/A-3a, with headings, a table and a described code', () => {
    expect(isTaggedPdfA3(pdf)).toBe(true);
    const { title, lang, structure, alternatives } = metadata(pdf);
    expect({ title, lang }).toEqual({ title: request.title, lang: 'fr' });
    expect(structure).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Figure', 'Link']));
    expect(alternatives).toEqual([`Code QR menant à la page de vérification du certificat ${context.number}`]);
  });

  it('carries its data for machines, unchanged', () => {
    const [file, ...others] = attachments(pdf);
    expect(others).toEqual([]);
    expect(file).toMatchObject({ name: 'certificat.json', mimeType: 'application/json', relationship: 'Data' });
    expect(file?.content.toString('utf8')).toBe(request.attachments?.[0]?.content);
  });

  it('draws the code of its verification address, module for module', async () => {
    const { size, data } = create(context.verificationUrl, { errorCorrectionLevel: 'M' }).modules;
    const page = await renderPixels(pdf, 0, 3);
    const isBlack = (x: number, y: number): boolean =>
      [0, 1, 2].every((channel) => (page.data[(y * page.width + x) * 4 + channel] ?? 255) < 8);
    let [left, top, right, bottom] = [page.width, page.height, 0, 0];
    for (let y = 0; y < page.height; y++) {
      for (let x = 0; x < page.width; x++) {
        if (!isBlack(x, y)) continue;
        [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
      }
    }
    const step = (right - left + 1) / size;
    expect(Math.abs(bottom - top - (right - left))).toBeLessThanOrEqual(2);
    const drawn = Array.from({ length: size * size }, (_, i) =>
      Number(
        isBlack(Math.floor(left + ((i % size) + 0.5) * step), Math.floor(top + (Math.floor(i / size) + 0.5) * step)),
      ),
    );
    expect(drawn).toEqual([...data].map(Number));
    expect(((right - left + 1) / 3 / 72) * 25.4).toBeGreaterThan(20); // millimetres: a telephone reads it off paper
  });

  it('fits one page', async () => {
    expect(await extractPages(pdf)).toHaveLength(1);
  });
});

describe('a block certificate', () => {
  const LONG =
    'Piloter la transformation numérique et la sécurité des données d’une organisation, '.repeat(10).slice(0, 799) +
    'Z';
  const withBlock = (more: Record<string, unknown>, other: Record<string, unknown> = {}): RenderRequest => {
    const request = sample('block');
    const context = request.context as unknown as Context;
    return {
      ...request,
      context: { ...context, ...other, block: { ...context.block, ...more } },
    };
  };
  const competencies = (count: number, statement: string): unknown[] =>
    Array.from({ length: count }, (_, i) => ({ code: `2.${i + 1}`, statement }));

  it('says it is the block only, and lists its competencies', async () => {
    const request = sample('block');
    const block = (request.context as unknown as Context).block;
    const text = flat(await extractText(press.render(request)));
    expect(text).toContain('Certificat de bloc de compétences'.toUpperCase());
    expect(text).toContain(`a validé le bloc de compétences ${block?.code} ${block?.title}`);
    expect(text).toContain('Le présent certificat atteste de la validation de ce seul bloc de compétences.');
    expect(text).toContain('Ce document ne vaut pas délivrance de la certification.');
    for (const { code, statement } of block?.competencies ?? []) {
      expect(text).toContain(`${code} ${flat(statement)}`);
    }
  });

  it('holds twelve ordinary competencies on its one page', async () => {
    const statement = 'Analyser le besoin des parties prenantes afin de rédiger un cahier des charges partagé';
    expect(await extractPages(press.render(withBlock({ competencies: competencies(12, statement) })))).toHaveLength(1);
  });

  it('moves a list that would be illegible to the following pages, and says so on the first', async () => {
    const pages = await extractPages(press.render(withBlock({ competencies: competencies(40, LONG.slice(0, 300)) })));
    expect(pages.length).toBeGreaterThan(1);
    expect(flat(pages[0] ?? '')).toContain('Les compétences attestées figurent à partir de la page 2');
    expect(flat(pages[0] ?? '')).toContain('Ce document ne vaut pas délivrance de la certification.');
    expect(pages.join(' ').match(/^2\.\d+/gm)).toHaveLength(40);
    pages.forEach((page, i) => expect(page).toContain(`page ${i + 1} / ${pages.length}`));
  });

  it('never lets a list run over by mistake: it fits, or the first page announces the others', async () => {
    const WIDE = 'MAÎTRISER L’ENSEMBLE DES MÉTHODES DE MANAGEMENT ET DE COMMANDEMENT D’UN GROUPE ';
    const wide = (length: number): string => WIDE.repeat(Math.ceil(length / WIDE.length)).slice(0, length);
    const context = sample('block').context as unknown as Context;
    const counts = new Set<number>();
    for (const [title, name, rows, statement] of [30, 60, 140, 400].flatMap((title) =>
      [4, 8, 12, 16].map((rows) => [title, 20 + title / 4, rows, 62 + title / 2] as const),
    )) {
      const request = withBlock(
        { title: wide(title), competencies: competencies(rows, wide(statement)) },
        {
          holder: { ...context.holder, fullName: wide(name) },
          certification: { ...context.certification, title: wide(title) },
          certifier: { ...context.certifier, legalName: wide(name) },
        },
      );
      const pages = await extractPages(press.render(request));
      const announced = flat(pages[0] ?? '').includes('figurent à partir de la page 2');
      expect({ title, rows, announced }).toEqual({ title, rows, announced: pages.length > 1 });
      counts.add(pages.length);
    }
    expect(counts).toContain(1);
    expect(counts).toContain(2);
  });

  it('prints the longest titles, names and certifiers whole, inside the frame', async () => {
    const context = sample('block').context as unknown as Context;
    const fullName = `${'Anne '.repeat(30)}${'W'.repeat(60)}`;
    const request = withBlock(
      { title: LONG },
      {
        holder: { ...context.holder, fullName },
        certification: { ...context.certification, title: LONG },
        certifier: { ...context.certifier, legalName: LONG.slice(-255), commercialName: LONG.slice(-255) },
      },
    );
    const pdf = press.render(request);
    const text = flat(await extractText(pdf));
    expect(text.split(flat(LONG)).length - 1).toBeGreaterThanOrEqual(2);
    expect(text).toContain(fullName);
    expect(await darkestOutsideMargins(pdf)).toBeGreaterThan(200);
  });
});

/** The band between the frame (11 mm) and the text (23 mm), where nothing may be: its darkest pixel, 255 when empty. */
async function darkestOutsideMargins(pdf: Buffer): Promise<number> {
  const { width, height, data } = await renderPixels(pdf, 0, 2);
  const [from, to] = [12, 21].map((mm) => Math.round((mm / 25.4) * 72 * 2)) as [number, number];
  let darkest = 255;
  for (let y = Math.round((60 / 25.4) * 144); y < height - Math.round((60 / 25.4) * 144); y++) {
    for (let x = from; x < to; x++) {
      darkest = Math.min(darkest, data[(y * width + x) * 4] ?? 255, data[(y * width + (width - 1 - x)) * 4] ?? 255);
    }
  }
  return darkest;
}
