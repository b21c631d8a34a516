import { sources, type Source } from './sources';

const MOST_LINES = 300;

const isTest = ({ path }: Source) =>
  /\.(spec|story|e2e|harness|fixture|builder|samples)\.tsx?$|^libs\/testing\//.test(path);
const isWeb = ({ path }: Source) => path.startsWith('apps/web/');
const contextOf = (path: string): string | undefined => /^libs\/(\w+)\//.exec(path)?.[1];
const linesOf = ({ text }: Source): number => text.split('\n').length - 1;

/** Files of `among` where `pattern` is found, by path. */
const where = (pattern: RegExp, among: (source: Source) => boolean): string[] =>
  sources()
    .filter((source) => among(source) && pattern.test(source.text))
    .map(({ path }) => path);

const anywhereBut =
  (...folders: string[]) =>
  (source: Source) =>
    !isWeb(source) && !isTest(source) && !folders.some((folder) => source.path.startsWith(folder));

describe('house rules', () => {
  it('are read from every source file', () => {
    expect(sources().length).toBeGreaterThan(300);
  });

  it(`keep files under ${MOST_LINES} lines: what grew becomes a file of its own`, () => {
    const long = sources().filter((source) => linesOf(source) > MOST_LINES);
    expect(long.map((source) => `${source.path}: ${linesOf(source)}`)).toEqual([]);
  });

  it('keep entities and repositories inside their context', () => {
    const trespassing = sources().flatMap(({ path, text }) =>
      [...text.matchAll(/from '#(\w+)\/([^']+\.(?:entity|repository|store))\.js'/g)]
        .filter(([, context]) => context !== contextOf(path) && contextOf(path) !== 'testing')
        .map(([, context = '', file = '']) => `${path} imports ${context}/${file}`),
    );
    expect(trespassing).toEqual([]);
  });

  it('give the database one door: Transaction alone knows the data source', () => {
    const folder = 'libs/platform/src/';
    expect(where(/\b(DataSource|InjectRepository|InjectDataSource)\b/, anywhereBut(folder))).toEqual([]);
    expect(where(/from 'pg'/, anywhereBut(folder))).toEqual([]);
  });

  it('give the environment one reader', () => {
    // The launcher and the demonstration start the product: they prepare its environment.
    const starters = ['apps/start/', 'apps/demo/'];
    expect(where(/process\.env\b/, anywhereBut('libs/platform/src/config/', ...starters))).toEqual([]);
  });

  it('let time come from the clock alone, in what decides', () => {
    const deciding = (source: Source) => /\.(service|policy|entity|jobs)\.ts$/.test(source.path);
    expect(where(/new Date\(\)|Date\.now\(\)/, deciding)).toEqual([]);
  });

  it('silence no check', () => {
    expect(where(/eslint-disable|@ts-(ignore|nocheck|expect-error)/, () => true)).toEqual([]);
    // What needs a machine's own means (root, Redis, a document) may be skipped where they are missing.
    expect(where(/\b(it|test|describe)\.(only|todo)\(|\bf(it|describe)\(/, isTest)).toEqual([]);
  });

  it('keep unit tests quick: what prints, draws, asks a database or starts a process is an integration test', () => {
    const isUnit = ({ path }: Source) => /(?<!\.int)\.spec\.ts$/.test(path);
    expect(sources().filter(isUnit).length).toBeGreaterThan(40);
    const slow =
      /from '(.*\/(typst-press|pdf-renderer)|#testing\/(pdf|database|app)\/.*|node:child_process)'|google-fonts\//;
    expect(where(slow, isUnit)).toEqual([]);
  });

  it('mock none of our own classes', () => {
    expect(where(/jest\.mock\(|useMocker|createMock/, () => true)).toEqual([]);
  });
});
