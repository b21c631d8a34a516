import { z } from 'zod';
import { day, id, line, paragraph } from './common.contract';

describe('an identifier', () => {
  it('is the same in capitals', () => {
    expect(id.parse('0198F3C2-5B1E-7C1A-9D2E-0A1B2C3D4E5F')).toBe('0198f3c2-5b1e-7c1a-9d2e-0a1b2c3d4e5f');
  });

  it('is still told to clients as a uuid', () => {
    expect(z.toJSONSchema(id, { io: 'input' })).toMatchObject({ type: 'string', format: 'uuid' });
    expect(z.toJSONSchema(id, { io: 'output' })).toMatchObject({ type: 'string', format: 'uuid' });
  });
});

describe('a line', () => {
  it('is seen whole: letters of any script, and nothing that is not seen', () => {
    for (const text of [
      'Hélène d’Œuvre',
      'Ng Ọ̀ṣun',
      'محمد',
      '李小龍',
      'B2 · l’atelier',
      '葛\u{e0100}城',
      'Prix ❤\ufe0f',
    ])
      expect(line(40).parse(text)).toBe(text);
    const invisible = [
      '\u00ad',
      '\u034f',
      '\u115f',
      '\u2800',
      '\u3164',
      '\ue000',
      '\ufff9',
      '\ufffd',
      '\uffff',
      '\u{1fffe}',
      '\u061c',
      '\u200b',
      '\u200d',
      '\u200f',
      '\u202e',
      '\u2060',
      '\u2066',
      '\ufeff',
      '\u{e0041}',
    ];
    for (const character of invisible) {
      const { error } = line(40).safeParse(`Mar${character}tin`);
      expect([character, error?.issues.map(({ message }) => message)]).toEqual([
        character,
        ['http.invisible-character'],
      ]);
    }
  });
});

describe('a paragraph', () => {
  it('is read in the order in which it was written', () => {
    for (const text of ['Première ligne\n\n– deuxième', 'déjà vu 👩‍🏫', 'ملاحظة', 'un\u200bmot']) {
      expect(paragraph(80).parse(text)).toBe(text);
    }
    for (const character of ['\u202a', '\u202e', '\u2066', '\u2069', '\u{e0041}']) {
      const { error } = paragraph(80).safeParse(`retiré ${character}à tort`);
      expect([character, error?.issues.map(({ message }) => message)]).toEqual([
        character,
        ['http.invisible-character'],
      ]);
    }
  });
});

describe('a day', () => {
  it('is one that the database knows', () => {
    for (const text of ['0001-01-01', '2026-11-27', '9999-12-31']) expect(day.parse(text)).toBe(text);
    for (const text of ['0000-01-01', '10000-01-01', '-001-01-01', '2026-02-30']) {
      expect([text, day.safeParse(text).success]).toEqual([text, false]);
    }
  });
});
