import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runImport } from './run-import';

const SAMPLE = join(__dirname, '../../../reading/src/rncp-text/samples/referentiel-court.txt');
const fromDisk = (file: string) => readFileSync(file);

it('--json prints one JSON object and nothing else', () => {
  const { exitCode, stdout, stderr } = runImport([SAMPLE, '--json'], fromDisk);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const json = JSON.parse(stdout) as { kind: string; blocks: unknown[] };
  expect(Object.keys(json)).toEqual(['kind', 'blocks', 'warnings']);
  expect(json).toMatchObject({ kind: 'rncp', blocks: [{ code: '1' }, { code: '2' }] });
});

it('standard input is read when the file is a dash', () => {
  const { stdout } = runImport(['--json', '-'], (file) => {
    expect(file).toBe('-');
    return readFileSync(SAMPLE);
  });
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'rncp' });
});

it('without --json, a French outline gives the tree with its lines, the counts and what to review', () => {
  const { exitCode, stdout } = runImport([SAMPLE], fromDisk);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Bloc 1 — Accueil du public et vie du lieu');
  expect(stdout).toContain('équipes : 3 à 5 personnes');
  expect(stdout).toContain('durée : 3 semaines');
  expect(stdout).toContain('2 blocs, 4 compétences, 9 savoir-faire, 4 cellules de modalités, 8 critères');
  expect(stdout).toMatch(/critère : La réclamation est consignée et suivie\. \[l\. 72–73\]/);
  expect(stdout).toMatch(/points à relire :\n {2}ligne 67 : Pied de page écarté/);
});

it.each([
  ['empty text', new Uint8Array(), /document est vide/],
  ['a PDF', Buffer.from('%PDF-1.7'), /document PDF/],
  ['another text', Buffer.from('Bonjour.'), /document attendu est un référentiel RNCP/],
])('%s is refused in one line of stderr, with exit code 1', (_name, bytes, reason) => {
  const { exitCode, stdout, stderr } = runImport(['essai.txt', '--json'], () => bytes);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(stderr).toMatch(/^essai\.txt : [^\n]+\n$/);
  expect(stderr).toMatch(reason);
});

it('a file that is not there, or a folder, is refused the same way', () => {
  expect(runImport(['absent.txt'], fromDisk)).toMatchObject({
    exitCode: 1,
    stderr: 'absent.txt : ce fichier n’existe pas.\n',
  });
  expect(runImport([__dirname], fromDisk)).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('c’est un dossier'),
  });
});

it.each([[[]], [['a.txt', 'b.txt']], [['--xml', 'a.txt']], [['--json']]])(
  'a wrong command line shows the usage, exit code 2: %j',
  (args) => {
    expect(runImport(args, fromDisk)).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('Usage'),
    });
  },
);

it('a defect is not disguised as a refusal', () => {
  expect(() =>
    runImport(['a.txt'], () => {
      throw new TypeError('defect');
    }),
  ).toThrow('defect');
});
