import ts from 'typescript';

/** What each line is refused for; the compiler reads them against the schema generated from `openapi.json`. */
const REFUSED = {
  'a path that is not served': `api.get('/api/v1/learner');`,
  'a method that a path does not have': `api.delete('/api/v1/learners/{id}', { params: { path: { id } } });`,
  'a path without its parameter': `api.get('/api/v1/learners/{id}');`,
  'a parameter of another path': `api.get('/api/v1/learners/{id}', { params: { path: { id, code: id } } });`,
  'a misspelt query': `api.get('/api/v1/learners', { params: { query: { search: 'a', serch: 'b' } } });`,
  'a choice that is not offered': `api.get('/api/v1/exam-sessions', { params: { query: { state: 'opened' } } });`,
  'a write without its body': `api.post('/api/v1/auth/sign-in');`,
  'a body on a route that takes none': `api.post('/api/v1/auth/sign-out', { body: { now: true } });`,
  'a body that lacks a field': `api.post('/api/v1/auth/sign-in', { body: { email: 'a@b.fr' } });`,
  'a misspelt field of a body': `api.post('/api/v1/imports', { body: { text: 'a', sourcename: 'b' } });`,
  'a file given as text': `api.post('/api/v1/imports', { body: { file: 'a' } });`,
  'a write that does not say what was read': `api.patch('/api/v1/organisation', { body: { city: 'Pau' } });`,
  'an answer taken for another': `const page: string = await api.get('/api/v1/learners');`,
  'a field that the answer has not': `(await api.get('/api/v1/learners')).items[0]?.surname;`,
  'an answer where there is none': `(await api.post('/api/v1/auth/sign-out')).done;`,
  'an address that is not served': `urlOf('/api/v1/certificates/{id}/pdf', { id });`,
  'an address without its parameter': `urlOf('/api/v1/certificates/{id}/file', {});`,
};

const ACCEPTED = [
  `api.get('/api/v1/learners');`,
  `api.get('/api/v1/learners', { params: { query: { search: 'a', cursor: undefined } }, signal: new AbortController().signal });`,
  `(await api.get('/api/v1/learners')).items[0]?.birthName.toUpperCase();`,
  `api.post('/api/v1/imports', { body: { file: new File([], 'a.txt') } });`,
  `api.post('/api/v1/exam-sessions/{id}/certificate-batches', { params: { path: { id } }, body: {} });`,
  `api.patch('/api/v1/organisation', { params: { header: ifMatch(3) }, body: { city: 'Pau' } });`,
  `urlOf('/api/v1/certificates/{id}/file', { id }).slice(1);`,
];

const PREAMBLE = [
  `import { ifMatch, urlOf, type Api } from './typed-client';`,
  `declare const api: Api, id: string;`,
  `void ifMatch;`,
];

/** Errors by line of a file that stands beside the client, compiled with the settings of the web application. */
function errorsIn(lines: readonly string[]): Map<number, string[]> {
  const root = ts.sys.resolvePath('apps/web');
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const path = `${root}/src/api/compiled.ts`;
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  const text = ['export {};', ...PREAMBLE, ...lines].join('\n');
  host.fileExists = (name) => name === path || fileExists(name);
  host.getSourceFile = (name, target, ...rest) =>
    name === path ? ts.createSourceFile(name, text, target) : getSourceFile(name, target, ...rest);
  const program = ts.createProgram([path], { ...options, noUnusedLocals: false }, host);
  const source = program.getSourceFile(path);
  const errors = new Map<number, string[]>();
  for (const { start = 0, messageText } of program.getSemanticDiagnostics(source)) {
    const line = text.slice(0, start).split('\n').length - PREAMBLE.length - 2;
    const sentence = ts.flattenDiagnosticMessageText(messageText, '\n');
    errors.set(line, [...(errors.get(line) ?? []), sentence]);
  }
  return errors;
}

describe('what the compiler knows of the API', () => {
  const errors = errorsIn([...ACCEPTED, ...Object.values(REFUSED)]);

  it.each(Object.keys(REFUSED).map((rule, index) => [rule, index] as const))('refuses %s', (_, index) => {
    expect(errors.get(ACCEPTED.length + index)).toBeDefined();
  });

  it('accepts what the API does', () => {
    expect([...errors].filter(([line]) => line < ACCEPTED.length)).toEqual([]);
  });
});
