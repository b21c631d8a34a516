import { escapeContext, escapeTypst, printableText, typstString } from './escape-typst';

describe('escaping for Typst', () => {
  it('leaves only letters, marks, digits and spaces in clear, whatever the text', () => {
    const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32));
    const escapes = /\\u\{[0-9a-f]+\}/g;
    expect(escapeTypst(ascii).replace(escapes, '')).toMatch(/^[0-9A-Za-z]*$/);
    expect(escapeTypst(ascii).match(escapes)).toHaveLength(32);
  });

  it('writes each syntax character as its code point', () => {
    expect(escapeTypst('#$*_`<@[]\\/~-=+"\'.:')).toBe(
      [...'#$*_`<@[]\\/~-=+"\'.:'].map((c) => `\\u{${c.charCodeAt(0).toString(16)}}`).join(''),
    );
    expect(escapeTypst('😀')).toBe('\\u{1f600}');
  });

  it('composes accents, so that a name typed on any system is one name', () => {
    expect(escapeTypst('E\u0301loi\u0308se')).toBe('Éloïse');
  });

  it('folds spaces and line breaks, and keeps French no-break spaces', () => {
    expect(printableText('  a\t\r\n\n b\u2028c\u0085d  ')).toBe('a b c d');
    expect(printableText('Attention\u202f: à 5\u00a0%')).toBe('Attention\u202f: à 5\u00a0%');
    expect(printableText('a \u00a0 b')).toBe('a\u00a0b');
  });

  it('drops what prints nothing: controls, directions, zero widths, fillers', () => {
    expect(printableText('a\u0000\u0007\u200b\u200d\u200f\u202e\u2066\ufeff\u00ad\u034f\u3164\ufe0f\u{e0041}b')).toBe(
      'ab',
    );
    expect(printableText('x \u200b y')).toBe('x y');
  });

  it('turns half a character into a code point that no font prints', () => {
    expect(escapeTypst('a\ud800b')).toBe('a\\u{ffff}b');
  });

  it('is stable: what is printable stays itself', () => {
    const text = printableText(' D’\u0301Or\n«\u00a0#é\u00a0» ');
    expect(printableText(text)).toBe(text);
  });

  it('escapes every string of a context, at any depth, and nothing else', () => {
    expect(escapeContext({ a: '#', b: ['*', { c: '_' }], n: 7, t: true, z: null })).toEqual({
      a: '\\u{23}',
      b: ['\\u{2a}', { c: '\\u{5f}' }],
      n: 7,
      t: true,
      z: null,
    });
  });

  it('keeps machine-readable text character for character inside a string', () => {
    expect(typstString('{"a":"\\n"}\n')).toBe('"{\\u{22}a\\u{22}:\\u{22}\\u{5c}n\\u{22}}\\u{a}"');
  });
});
