import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { extractPages, extractText } from '#testing/pdf/pdf-page.js';
import { attachments, isTaggedPdfA3, metadata } from '#testing/pdf/pdf-structure.js';
import { printableText, type TemplateValue } from './escape-typst';
import type { RenderRequest } from './render.contract';
import type { RenderError } from './render.errors';
import { ScratchTemplates } from './scratch-template.fixture';
import { TypstPress } from './typst-press';

// Bounds what hangs; says nothing of speed, on a machine that may be busy.
jest.setTimeout(120_000);

const AT = '2026-11-22T08:30:00Z';
const request = (context: Record<string, TemplateValue>, more: Partial<RenderRequest> = {}): RenderRequest => ({
  template: 'scratch',
  title: 'Essai',
  createdAt: AT,
  context,
  ...more,
});

/** Every way we know for a name to be taken for markup, code, a list, a link, a comment or another name. */
const NASTY_NAMES = [
  ...'#$*_`<>@[]{}()\\/~-=+"\'.,:;!?%&^|',
  '#read("/etc/passwd")',
  '#import "@preview/evil:1.0.0"',
  ']#panic("out")[',
  '"); panic("out"); ("',
  '\\u{23}panic()',
  '{{certifier}} {{#each this}}',
  '$ x^2 $',
  '*gras* _italique_ `code` ```bloc```',
  '<label> @reference',
  '// tout le reste',
  '/* ouvert',
  'fermé */',
  '= Titre',
  '- puce',
  '+ numéro',
  '/ Terme: définition',
  '1. premier',
  'a -- b --- c -? d ... e',
  'https://exemple.fr/a_b#c',
  'www.exemple.fr',
  'l\'apostrophe "droite" et ’courbe’ «\u00a0française\u00a0»',
  'fin de ligne \\',
  'deux\nlignes\n\n= et un titre',
  'tab\tet   espaces',
  'nul\u0000cloche\u0007',
  'Du\u202epont\u202c',
  'Zero\u200bWidth\u200dJoiner\ufeff',
  'E\u0301loi\u0308se c\u0327a',
  'Œuvrard Ægir ÉÈÊËÇÀÂÎÏÔÙÛÜŸ',
  'Łukasz Żółkiewska-Śćźń',
  'Nguyễn Thị Phượng Đặng',
  'Gökçe Şimşek İbrahim Işık',
  'Šárka Dvořáková Ţepeş Ștefan Ő',
  'Þórður Øystein Åse Ærø ẞ ß',
  'Ελένη Παπαδοπούλου',
  'Владимир Её',
  'office fluff affine ffi ffl',
];

describe('printing data with Typst', () => {
  const templates = new ScratchTemplates(
    '#set page(width: 40cm)\n#set text(font: "Libertinus Serif", hyphenate: false)\n' +
      '{{#each names}}[{{this}}]#linebreak()#text("«{{this}}»")\n#pagebreak(weak: true)\n{{/each}}',
    { names: ['Jeanne'] },
  );
  const press = new TypstPress(templates.directory);
  afterAll(() => templates.remove());

  it('prints every name as itself, in markup and in strings', async () => {
    const pages = await extractPages(press.render(request({ names: NASTY_NAMES })));
    const expected = NASTY_NAMES.map((name) => [`[${printableText(name)}]`, `«${printableText(name)}»`]);
    expect(pages.map((page) => page.split('\n').map((line) => line.trim()))).toEqual(expected);
  });

  it('prints every name at the start of a line and alone', async () => {
    const names = NASTY_NAMES.filter((name) => printableText(name).length > 1);
    const alone = new ScratchTemplates(
      '#set page(width: 40cm)\n#set text(font: "Libertinus Serif")\n{{#each names}}\n{{this}}\n#pagebreak(weak: true)\n{{/each}}',
    );
    const pages = await extractPages(new TypstPress(alone.directory).render(request({ names })));
    alone.remove();
    expect(pages.map((page) => page.trim())).toEqual(names.map(printableText));
  });

  it('titles the file with any name too', () => {
    for (const title of NASTY_NAMES) {
      expect(metadata(press.render(request({ names: [] }, { title }))).title).toBe(printableText(title));
    }
  });

  it('breaks a very long name over lines and loses nothing', async () => {
    const name = 'Anne Élisabeth '.repeat(60).trim();
    const text = await extractText(press.render(request({ names: [name] })));
    expect(text.replaceAll(/\s+/g, ' ')).toBe(`[${name}] «${name}»`);
  });

  it('makes a tagged PDF/A-3a in the language of the template, with its fonts inside', () => {
    const pdf = press.render(request({ names: ['Jeanne'] }, { author: 'Centre « A & B »' }));
    expect(isTaggedPdfA3(pdf)).toBe(true);
    expect(metadata(pdf)).toMatchObject({ pdfA: '3A', lang: 'fr', title: 'Essai', hasOutputIntent: true });
    expect(metadata(pdf).fonts).toEqual([{ name: 'LibertinusSerif-Regular', embedded: true }]);
  });

  it('carries attachments byte for byte', () => {
    const content = JSON.stringify({ nom: 'Œ"\\\n\u0000😀\u202e', url: 'https://x.fr/#a' }, null, 2) + '\r\n';
    const description = 'Données « brutes » (œ)';
    const file = { name: 'données.json', mimeType: 'application/json', relationship: 'data', description } as const;
    const pdf = press.render(request({ names: ['Jeanne'] }, { attachments: [{ ...file, content }] }));
    const carried = attachments(pdf);
    expect(carried).toEqual([
      { name: file.name, mimeType: file.mimeType, relationship: 'Data', description, content: carried[0]?.content },
    ]);
    expect(carried[0]?.content.toString('utf8')).toBe(content);
  });

  it.each([
    ['Arabic', 'محمد', 'U+062D U+062F U+0645'],
    ['Chinese', '王', 'U+738B'],
    ['an emoji', 'Jean 😀', 'U+1F600'],
    ['half a character', 'Jean\ud83d', 'U+D83D'],
  ])('refuses %s rather than print boxes, naming code points and not the name', (_, name, detail) => {
    const refused = refusalOf(() => press.render(request({ names: [`Durand ${name}`] })));
    expect(refused).toMatchObject({ code: 'missing_glyphs', template: 'scratch', detail, transient: false });
    expect(refused.message).not.toContain('Durand');
    expect(refused.cause).toBeUndefined();
  });

  it('tells which key is missing, and nothing of the others', () => {
    const refused = refusalOf(() => press.render(request({ holder: 'Durand' })));
    expect(refused).toMatchObject({ code: 'data_missing', detail: '#each' });
    expect(`${refused.message} ${refused.stack}`).not.toContain('Durand');
  });

  it('knows no template outside its directory', () => {
    for (const template of ['../scratch', '/etc', 'scratch/../scratch', 'absent', '']) {
      expect(refusalOf(() => press.render(request({}, { template })))).toMatchObject({ code: 'template_not_found' });
    }
  });
});

describe('checking a template at boot', () => {
  const check = (
    source: string,
    prepare: (templates: ScratchTemplates) => void = () => undefined,
  ): RenderError | undefined => {
    const templates = new ScratchTemplates(source, { name: 'Jeanne' });
    try {
      prepare(templates);
      new TypstPress(templates.directory).check('scratch');
      return undefined;
    } catch (error) {
      return error as RenderError;
    } finally {
      templates.remove();
    }
  };
  const SOUND = '#set text(font: "Libertinus Serif")\n{{name}}';

  it('accepts one that prints its sample', () => {
    expect(check(SOUND)).toBeUndefined();
  });

  it.each([
    ['a syntax error', `${SOUND} #let`, /expected/],
    ['an unknown variable', `${SOUND} #absent`, /unknown variable: absent/],
    ['a value its sample lacks', `${SOUND} {{absent}}`, /absent/],
    [
      'a font family nobody has',
      '#set text(font: ("Libertinus Serif", "Police Imaginaire"))\n{{name}}',
      /police imaginaire/,
    ],
    ['a package of the network', `#import "@preview/cetz:0.3.0"\n${SOUND}`, /imports a package/],
    ['a file of the system', `${SOUND} #read("/etc/passwd")`, /not found/],
    ['a file above its directory', `${SOUND} #read("../../../../../../etc/passwd")`, /access denied|outside/],
    ['a helper Handlebars does not know', `${SOUND} {{shout name}}`, /shout/],
  ])('refuses %s', (_, source, reason) => {
    const refused = check(source);
    expect(refused?.code).toMatch(/template_invalid|data_missing/);
    expect(refused?.detail).toMatch(reason);
  });

  it('refuses a link that leads out of its directory', () => {
    const refused = check(`${SOUND} #read("link.txt")`, ({ directory }) =>
      symlinkSync('/etc/hostname', join(directory, 'scratch', 'link.txt')),
    );
    expect(refused).toMatchObject({ code: 'template_invalid', detail: 'link.txt is a symbolic link' });
  });

  it('refuses a font that is only on this machine', () => {
    // Typst ships this one itself: it would print here and change with the engine.
    const refused = check('#set text(font: "New Computer Modern")\n{{name}}');
    expect(refused?.code).toBe('template_invalid');
    expect(refused?.detail).toMatch(/new ?computer ?modern|fonts of this machine/i);
  });
});

function refusalOf(act: () => unknown): RenderError {
  try {
    act();
  } catch (error) {
    return error as RenderError;
  }
  throw new Error('was not refused');
}
