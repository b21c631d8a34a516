import { JsonSyntaxError, linesAt, readJson } from './json-places';

const TEXT = `{
  "format": "x",
  "blocks": [
    { "code": "BC01",
      "a/b~c": [1, 2.5e3,
        null, true]
    },
    {}
  ]
}`;

function isAccepted(read: (text: string) => unknown, text: string): boolean {
  try {
    read(text);
    return true;
  } catch {
    return false;
  }
}

describe('reading JSON with its lines', () => {
  it('gives the value JSON.parse gives', () => {
    for (const text of [
      TEXT,
      '[]',
      ' "a\\u00e9\\n\\"" ',
      '-0.5e-2',
      '{"__proto__":{"x":1},"a":{"a":1,"a":2}}',
      'null',
    ]) {
      expect(readJson(text).value).toEqual(JSON.parse(text));
    }
  });

  it('gives the lines of each part by its pointer', () => {
    const { places } = readJson(TEXT);
    expect(places.get('')).toEqual({ firstLine: 1, lastLine: 10 });
    expect(places.get('/blocks/0')).toEqual({ firstLine: 4, lastLine: 7 });
    expect(places.get('/blocks/0/a~1b~0c')).toEqual({ firstLine: 5, lastLine: 6 });
    expect(places.get('/blocks/0/a~1b~0c/3')).toEqual({ firstLine: 6, lastLine: 6 });
    expect(linesAt(places, '/blocks/0/missing/3')).toEqual({ firstLine: 4, lastLine: 7 });
  });

  it('tells the names that one object has twice', () => {
    const text = '{"a": {"a": 1},\n"b": [{"c": 1}, {"c": 2}],\n"a": 3, "\\u0061": 4}';
    expect(readJson(text)).toMatchObject({
      value: { a: 4 },
      repeated: [
        { name: 'a', line: 3 },
        { name: 'a', line: 3 },
      ],
    });
  });

  it.each([
    ['{\n"a": 1,\n}', 3],
    ['{"a": 01}', 1],
    ['[1\n2]', 2],
    ['{"a"\n\n1}', 3],
    ['["a\nb"]', 1],
    ['["a\u0001b"]', 1],
    ['[1] []', 1],
    ['{"a": tru}', 1],
    ['"\\x"', 1],
    ['', 1],
    ['{"a": {', 1],
    [`${'['.repeat(100_000)}`, 1],
  ])('says on which line %j stops being JSON', (text, line) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(() => readJson(text)).toThrow(new JsonSyntaxError(line));
  });

  it('refuses what JSON.parse refuses, and nothing else', () => {
    const signs = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '0',
      '-',
      '.',
      'e',
      ' ',
      '\t',
      '\n',
      '\u0000',
      '/',
      '*',
      'n',
    ];
    for (let at = 0; at < TEXT.length; at += 1) {
      for (const sign of ['', ...signs]) {
        const text = TEXT.slice(0, at) + sign + TEXT.slice(at + 1);
        expect([text, isAccepted(readJson, text)]).toEqual([text, isAccepted(JSON.parse, text)]);
      }
    }
  });

  it('takes lines ended any way', () => {
    expect(readJson('[\r\n1,\r2,\n3]').places.get('/2')).toEqual({ firstLine: 4, lastLine: 4 });
  });

  it('stays within memory and time on five megabytes of small values', () => {
    const started = performance.now();
    const { value, places } = readJson(`[${'1,'.repeat(2_500_000)}1]`);
    expect(value).toHaveLength(2_500_001);
    expect(places.size).toBeLessThanOrEqual(100_000);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('does not repeat a long name in the place of each of its items', () => {
    const { value, places } = readJson(JSON.stringify({ a: 1, ['k'.repeat(50_000)]: [1, 2] }));
    expect(Object.keys(value as object)).toHaveLength(2);
    expect([...places.keys()].sort()).toEqual(['', '/a']);
  });
});
