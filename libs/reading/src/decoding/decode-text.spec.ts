import { encode } from 'iconv-lite';
import { MAX_SOURCE_BYTES, decodeText } from './decode-text';
import { ReadingRefusal } from '../reading-refusal';

const TEXT = 'Référentiel d’évaluation\nMaîtrise de l’œuvre, coût, modalités\n';

function refusalOf(read: () => unknown): ReadingRefusal {
  try {
    read();
  } catch (error) {
    if (error instanceof ReadingRefusal) {
      return error;
    }
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('an encoding that is certain', () => {
  it('UTF-8 is read without a word, with or without its mark', () => {
    expect(decodeText(Buffer.from(TEXT))).toEqual({ text: TEXT, encoding: 'utf-8', warnings: [] });
    expect(decodeText(Buffer.from(`\ufeff${TEXT}`)).text).toBe(TEXT);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('%s is read by its mark, and said', (encoding) => {
    const decoded = decodeText(encode(TEXT, encoding, { addBOM: true }));
    expect(decoded.text).toBe(TEXT);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.warnings).toMatchObject([{ line: 1, code: 'encoding-assumed' }]);
  });
});

describe('an encoding that is assumed', () => {
  it('Windows-1252 gives back its accents, its apostrophes and a warning on the first line that has some', () => {
    const decoded = decodeText(encode(`Titre\n${TEXT}`, 'windows-1252'));
    expect(decoded.text).toBe(`Titre\n${TEXT}`);
    expect(decoded.encoding).toBe('windows-1252');
    expect(decoded.warnings).toMatchObject([{ line: 2, code: 'encoding-assumed' }]);
  });

  it('ISO-8859-1 is read as well', () => {
    expect(decodeText(encode('Évaluation réalisée à l’école', 'iso-8859-1')).text).toContain('Évaluation réalisée à l');
  });

  it('accents spoilt before the import are pointed at', () => {
    expect(decodeText(Buffer.from('Titre\nModalitÃ©s')).warnings).toMatchObject([{ line: 2, code: 'garbled-text' }]);
  });
});

describe('bytes that are no text', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['too-large', new Uint8Array(MAX_SOURCE_BYTES + 1).fill(0x20)],
    ['binary', Buffer.from('abc\0def')],
    ['binary', Buffer.from('%PDF-1.7 rest')],
    ['binary', Buffer.from('PK\u0003\u0004rest')],
    ['binary', Buffer.alloc(2_000, '\u0001\u0002')],
    ['undecodable', encode('Профессиональный стандарт и оценка', 'koi8-r')],
  ])('are refused as %s', (code, bytes) => {
    expect(refusalOf(() => decodeText(bytes)).code).toBe(code);
  });

  it('are refused with the line and what they look like', () => {
    expect(refusalOf(() => decodeText(Buffer.from('un\ndeux\0')))).toMatchObject({
      line: 2,
      params: { format: 'unmarked-utf-16' },
    });
    expect(refusalOf(() => decodeText(Buffer.from('%PDF-1.7 rest'))).params).toEqual({ format: 'pdf' });
  });

  it('exactly at the limit are read', () => {
    expect(decodeText(new Uint8Array(MAX_SOURCE_BYTES).fill(0x61)).text).toHaveLength(MAX_SOURCE_BYTES);
  });
});
