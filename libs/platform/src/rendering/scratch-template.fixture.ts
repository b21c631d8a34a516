import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FONTS = {
  'Libertinus Serif': ['@expo-google-fonts/libertinus-serif/400Regular/LibertinusSerif_400Regular.ttf'],
};

/** A templates directory for one test, with a template `scratch` made of this Handlebars source. */
export class ScratchTemplates {
  readonly directory = mkdtempSync(join(tmpdir(), 'templates-'));

  constructor(source: string, sample: Record<string, unknown> = {}, manifest: Record<string, unknown> = {}) {
    mkdirSync(join(this.directory, 'scratch'));
    this.write('main.typ.hbs', source);
    this.write('sample.json', JSON.stringify({ title: 'Essai', createdAt: '2026-11-22T00:00:00Z', context: sample }));
    this.write(
      'template.json',
      JSON.stringify({
        version: '1',
        main: 'main.typ.hbs',
        lang: 'fr',
        fonts: FONTS,
        samples: ['sample.json'],
        ...manifest,
      }),
    );
  }

  write(name: string, content: string): void {
    writeFileSync(join(this.directory, 'scratch', name), content);
  }

  remove(): void {
    rmSync(this.directory, { recursive: true });
  }
}
