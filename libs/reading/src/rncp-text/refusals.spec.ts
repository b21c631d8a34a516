import { importRncpBytes, importRncpText } from './import-rncp-text';
import { ReadingRefusal } from '../reading-refusal';
import { readSample } from './samples/samples.fixture';

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

it.each([
  ['', 'empty'],
  [' \n\t\n\f\n', 'empty'],
])('a blank text is empty', (text, code) => {
  expect(refusalOf(() => importRncpText(text)).code).toBe(code);
});

it('a null character is no text', () => {
  expect(refusalOf(() => importRncpText('1.1 Poser\n\0'))).toMatchObject({ code: 'binary', line: 2 });
});

it('prose is no référentiel', () => {
  const refusal = refusalOf(() => importRncpText('Bonjour,\n\nVoici le compte rendu de la réunion du 12.\n'));
  expect(refusal).toMatchObject({ code: 'not-a-referentiel', params: { lines: 4 } });
});

it('a numbered report is no référentiel: nothing in it is evaluated', () => {
  const report = '1. Introduction\n\n1.1 Objet du rapport\n\nLe texte.\n\n1.2 Méthode suivie\n\nLe texte.\n';
  expect(refusalOf(() => importRncpText(report)).code).toBe('not-a-referentiel');
});

it('a summary without its table is refused as a cut text, never half a tree', () => {
  const text = readSample('referentiel-demo');
  const refusal = refusalOf(() => importRncpText(text.slice(0, text.indexOf('REFERENTIEL D’ACTIVITES'))));
  expect(refusal.code).toBe('no-table');
  expect(refusal.line).toBe(refusal.params.lines);
});

it('more lines than any référentiel has are refused before they are read', () => {
  expect(refusalOf(() => importRncpText('a\n'.repeat(250_001)))).toMatchObject({
    code: 'too-many-lines',
    params: { lines: 250_001 },
  });
});

it('bytes are refused like text, and what decoding assumed is among the warnings', () => {
  expect(refusalOf(() => importRncpBytes(new Uint8Array())).code).toBe('empty');
  const western = Buffer.from(readSample('referentiel-court').replace(/▪/g, '•').replace(/’/g, "'"), 'latin1');
  const { decoded, result } = importRncpBytes(western);
  expect(decoded.encoding).toBe('windows-1252');
  expect(result.warnings).toContainEqual(expect.objectContaining({ code: 'encoding-assumed' }));
  expect(result.counts.warnings).toBe(result.warnings.length);
});
