import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

function running(...command: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}

const one = (...words: string[]) => running('test/one.mjs', ...words);

describe('one test by name', () => {
  it('is found by the end of its path, alone, in the project its name tells', () => {
    const { code, said } = one('learner-name.spec.ts', '-t', 'sorts under the name in use');
    expect(said).toContain('PASS unit libs/training/src/learner/learner-name.spec.ts');
    expect(said).toContain('Test Suites: 1 passed, 1 total');
    expect(code).toBe(0);
  });

  it('that does not exist is said, with those of its file', () => {
    const { code, said } = one('libs/training/src/learner/learner-name.spec.ts', '-t', 'no (such) name');
    expect(said).toContain('No test ran: none is named "no (such) name". Those of the file:\n  ');
    expect(code).toBe(1);
  });

  it.each([
    ['learner.spek.ts', 'No such file: learner.spek.ts\nIs it one of these?\n  libs/'],
    ['libs/training/src/learner/learner.service.ts', 'libs/training/src/learner/learner.service.ts is no test'],
  ])('in %s, which names no one test file, is refused', (file, words) => {
    const { code, said } = one(file);
    expect(said).toContain(words);
    expect(code).toBe(1);
  });

  it('asked of Jest where it would run every test of the project is refused', () => {
    const { code, said } = running('node_modules/jest/bin/jest.js', '--selectProjects', 'unit', 'learner-name.spec.ts');
    expect(said).toContain('npm run test:one -- learner-name.spec.ts');
    expect(code).toBe(1);
  });
});
