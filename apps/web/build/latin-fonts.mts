import type { Plugin } from 'vite';
import { latinWoff } from './latin-woff.mts';

/** In the build, every TTF the styles name becomes a WOFF of the Latin glyphs: a tenth of the weight, the same look. */
export const latinFonts = (): Plugin => ({
  name: 'latin-fonts',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const renamed = new Map<string, string>();
    for (const [name, output] of Object.entries(bundle)) {
      if (output.type !== 'asset' || !name.endsWith('.ttf') || typeof output.source === 'string') continue;
      const woffName = name.replace(/\.ttf$/, '.woff');
      this.emitFile({ type: 'asset', fileName: woffName, source: latinWoff(Buffer.from(output.source)) });
      renamed.set(name, woffName);
      delete bundle[name];
    }
    for (const output of Object.values(bundle)) {
      if (output.type !== 'asset' || !output.fileName.endsWith('.css')) continue;
      let css = typeof output.source === 'string' ? output.source : Buffer.from(output.source).toString('utf8');
      for (const [before, after] of renamed) css = css.replaceAll(baseName(before), baseName(after));
      output.source = css;
    }
  },
});

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
