import * as fc from 'fast-check';

/** Values that honest clients never send, by what they try. */

const INVISIBLE = ['\u200b', '\u202e', '\ufeff', '\u2066', '\u00ad', '\u{e0041}', '\u061c', '\u180e'];
const CONTROL = ['\u0000', '\u0001', '\b', '\t', '\n', '\r\n', '\u001b[31m', '\u007f', '\u0085', '\u2028', '\u2029'];
const UNPAIRED = ['\ud800', '\udfff', 'a\ud83d', '\udc00\ud800'];
const WORDS = [
  `'; DROP TABLE training.learner; --`,
  `' OR '1'='1`,
  '%_\\%',
  '$1',
  '../../../../etc/passwd',
  '%00',
  '<script>alert(1)</script>',
  '{{constructor.constructor("return 1")()}}',
  '#read("/etc/passwd")',
  '${7*7}',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '１２３',
  'ﬁ',
  'İ',
  'Z͑ͫ̓͢a̴l̷g̸o',
  '👩‍👩‍👧‍👦',
  '=HYPERLINK("http://x")',
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...WORDS, ...INVISIBLE, ...CONTROL, ...UNPAIRED, '', ' ', '\u00a0', '\u3000'),
  fc
    .tuple(fc.constantFrom('Camille', 'RNCP', 'a@b.fr'), fc.constantFrom(...INVISIBLE, ...CONTROL, ...UNPAIRED))
    .map(([word, mark]) => `${word}${mark}${word}`),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(...[61, 255, 2_000, 20_000, 100_000]).map((length) => 'é'.repeat(length)),
);

/** Days and instants of the years 0 to 999999, and some of no calendar. */
export const hostileDay: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(0, 1, 4, 99, 1582, 1899, 2100, 4713, 9999, 10_000, 99_999, 275_760, 294_277, 999_999),
      fc.nat(13),
      fc.nat(32),
    )
    .map(([year, month, day]) => [String(year).padStart(4, '0'), ...[month, day].map(twoDigits)].join('-')),
  fc
    .tuple(fc.nat(9999), fc.constantFrom('02-29', '01-01', '12-31', '06-30'))
    .map(([year, day]) => `${String(year).padStart(4, '0')}-${day}`),
  fc.constantFrom('-000001-01-01', '+010000-01-01', '0000-00-00', '2026-W12', 'infinity', '-infinity', 'now', 'epoch'),
  fc.constantFrom(
    '2026-11-27T25:61:61Z',
    '9999-12-31T23:59:59.999Z',
    '0000-01-01T00:00:00Z',
    '2026-11-27T10:00:00+99:99',
    '10000-01-01T00:00:00Z',
  ),
);

const twoDigits = (value: number): string => String(value).padStart(2, '0');

export const hostileNumber: fc.Arbitrary<number> = fc.constantFrom(
  ...[-1, 0, -0, 0.1, 1.5, 1e-320, 1e308, 2 ** 31 - 1, 2 ** 31, 2 ** 53, -(2 ** 63), 1e21, 32_768],
);

/** Of any type but, most often, the one expected. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  hostileNumber,
  hostileDay,
  fc.constantFrom(null, true, false, [], {}, [[]], [null], { '': '' }, [1, 'a', null], { toString: 1 }, { then: 1 }),
  fc.jsonValue({ maxDepth: 3 }),
);

export const brokenId: fc.Arbitrary<string> = fc.oneof(
  fc
    .constantFrom(
      ...[
        '0',
        'null',
        'undefined',
        '%00',
        '%zz',
        '%',
        '..%2f..%2fetc%2fpasswd',
        '%c0%af',
        '%ed%a0%80',
        "'",
        '*',
        '-1',
        ';',
      ],
      ...[
        '00000000-0000-0000-0000-000000000000',
        'ffffffff-ffff-ffff-ffff-ffffffffffff',
        'a'.repeat(5_000),
        'é'.repeat(60),
      ],
      ...[
        '0199aaaa-0000-7000-8000-00000000000',
        '{0199aaaa-0000-7000-8000-000000000000}',
        '0199aaaa00007000800000000000aaaa',
      ],
    )
    .map((text) => (/^[\x21-\x7e]*$/.test(text) ? text : encodeURIComponent(text))),
  hostileText.filter((text) => !/\p{Cs}/u.test(text) && text.length < 2_000 && text !== '').map(encodeURIComponent),
);

export const brokenIfMatch: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '*',
    'W/"1"',
    '""',
    '"',
    '"abc"',
    '"1',
    '1',
    '"0"',
    '"-1"',
    '"99999999999999999999"',
    '"1", "2"',
    '"1e3"',
    '"0x1"',
    '" 1"',
    '"9007199254740993"',
    '"2147483648"',
  ),
  fc.string({ maxLength: 20 }).map(inLatin),
);

export const brokenKey: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', ' ', 'a', 'a'.repeat(256), 'a'.repeat(10_000), 'é'.repeat(64), '../..', "'", '"x"', '\t'),
  fc.string({ maxLength: 300 }).map(inLatin),
);

/** What a header may bear: what lies outside is refused by HTTP itself, on the client's side. */
function inLatin(text: string): string {
  return text.replace(/[^\t\x20-\x7e\x80-\xff]/gu, '?');
}
