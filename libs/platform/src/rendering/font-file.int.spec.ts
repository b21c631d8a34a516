import { readFileSync } from 'node:fs';
import { readFontFile } from './font-file';

const font = (path: string) => readFontFile(readFileSync(require.resolve(`@expo-google-fonts/${path}`)));

describe('reading a font file', () => {
  const serif = font('libertinus-serif/400Regular/LibertinusSerif_400Regular.ttf');
  const sans = font('source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf');
  const covers = (file: typeof serif, text: string): boolean =>
    [...text].every((character) => file.has(character.codePointAt(0) ?? 0));

  it('knows the name the font takes inside a PDF', () => {
    expect(serif.postScriptName).toBe('LibertinusSerif-Regular');
    expect(sans.postScriptName).toBe('SourceSans3-SemiBold');
  });

  it('knows which characters it can draw', () => {
    expect(covers(serif, 'Œœ Éçñß Łódź Nguyễn Șț İı Ελλάδα Ёж «»’…—')).toBe(true);
    expect(covers(sans, 'Œœ Éçñß Łódź Nguyễn')).toBe(true);
    expect(covers(serif, 'Ɖƙ')).toBe(true);
    expect(covers(sans, 'ƙ')).toBe(false);
    for (const character of ['م', '王', '😀', '\uffff', '\ud83d']) expect(covers(serif, character)).toBe(false);
  });

  it('refuses what is no font', () => {
    expect(() => readFontFile(Buffer.alloc(64))).toThrow('without a cmap table');
  });
});
