import { requireReadable } from './json-body';

const json = (text: string) => () => requireReadable(Buffer.from(text));

it('a document as deep and as long as a référentiel may be is read', () => {
  expect(json(`${'['.repeat(40)}${']'.repeat(40)}`)).not.toThrow();
  expect(json(JSON.stringify(Array(199_000).fill('énoncé')))).not.toThrow();
});

it.each([
  ['deeper', `${'['.repeat(41)}${']'.repeat(41)}`, 'http.json-too-deep'],
  ['deeper, cut short', '{"a":'.repeat(41), 'http.json-too-deep'],
  ['of more values', `[${'[],'.repeat(150_000)}[]]`, 'http.json-too-many-values'],
  ['of more facts', `{${'"a":1,'.repeat(200_001)}"b":1}`, 'http.json-too-many-values'],
])('one %s is not', (_, text, code) => {
  expect(json(text)).toThrow(code);
});

it('what strings hold is not counted, escapes included', () => {
  const brackets = '[{,'.repeat(100_000);
  expect(json(JSON.stringify({ text: brackets, quoted: `"${brackets}\\` }))).not.toThrow();
  expect(json(`{"a":"\\\\","b":${'['.repeat(40)}`)).toThrow('http.json-too-deep');
});

it.each([
  ['Latin-1', Buffer.from('{"name":"Hélène"}', 'latin1')],
  ['half a character', Buffer.from([0x22, 0xe2, 0x82, 0x22])],
  ['a surrogate', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
])('bytes that are not UTF-8 are not: %s', (_, bytes) => {
  expect(() => requireReadable(bytes)).toThrow('http.body-not-utf8');
});
