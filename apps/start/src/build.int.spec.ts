import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const REPOSITORY = resolve(__dirname, '../../..');

/** The builder with the smallest product it can build: one module per server, one migration, one page. */
const PRODUCT: Readonly<Record<string, string>> = {
  'package-lock.json': '{}',
  'apps/api/src/main.ts': `import { answer } from '../../../libs/kernel/src/answer';\nprocess.stdout.write(String(answer));\n`,
  'apps/worker/src/main.ts': 'process.exitCode = 0;\n',
  'apps/start/src/main.ts': 'export const started: boolean = true;\n',
  'libs/kernel/src/answer.ts': 'export const answer: number = 42;\n',
  'libs/kernel/src/answer.spec.ts': 'nothing that compiles\n',
  'migrations/1790000000000-first.ts': 'export class First1790000000000 {}\n',
  'apps/web/index.html': '<!doctype html><script type="module" src="/main.js"></script>',
  'apps/web/main.js': 'document.title = "page";\n',
  'apps/web/vite.config.mjs': `export default { build: { outDir: '../../dist/apps/web', emptyOutDir: true } };\n`,
};
const AS_THEY_ARE = [
  'package.json',
  'tsconfig.base.json',
  'apps/start/tsconfig.app.json',
  ...['arguments.mjs', 'build.mjs', 'start.mjs', 'node-version.mjs'].map((name) => `apps/start/src/${name}`),
];

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'certitude-build-'));
  for (const [path, text] of Object.entries(PRODUCT)) write(path, text);
  for (const path of AS_THEY_ARE) cpSync(join(REPOSITORY, path), join(root, path));
  symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'));
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});
jest.setTimeout(120_000);

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function build(): { code: number | null; said: string; complained: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'apps/start/src/build.mjs')], {
    encoding: 'utf8',
  });
  return { code: status, said: stdout, complained: stderr };
}

const runApi = (): string =>
  spawnSync(process.execPath, [join(root, 'dist/apps/api/src/main.js')], { encoding: 'utf8' }).stdout;

describe('the build', () => {
  it('makes the servers, the migrations and the page, then nothing as long as no source changes', () => {
    const first = build();
    expect(first).toMatchObject({ code: 0, complained: '' });
    expect(first.said).toContain("Construction : les serveurs et l'interface web…");
    expect(runApi()).toBe('42');
    for (const path of ['worker/src/main.js', 'start/src/main.js', 'web/index.html']) {
      expect(existsSync(join(root, 'dist/apps', path))).toBe(true);
    }
    expect(existsSync(join(root, 'dist/migrations/1790000000000-first.js'))).toBe(true);
    expect(existsSync(join(root, 'dist/libs/kernel/src/answer.spec.js'))).toBe(false);
    expect(build()).toEqual({ code: 0, said: '', complained: '' });
  });

  it('does not care about dates nor tests', () => {
    utimesSync(join(root, 'libs/kernel/src/answer.ts'), new Date(), new Date());
    write('libs/kernel/src/answer.spec.ts', 'something else that does not compile\n');
    expect(build().said).toBe('');
  });

  it('makes again only what changed', () => {
    write('apps/api/src/main.ts', `process.stdout.write('other');\n`);
    expect(build().said).toContain('Construction : les serveurs…');
    expect(runApi()).toBe('other');
    write('apps/web/main.js', 'document.title = "new";\n');
    expect(build().said).toContain("Construction : l'interface web…");
  });

  it('forgets what has no source any more: a deleted migration does not run', () => {
    rmSync(join(root, 'migrations/1790000000000-first.ts'));
    expect(build().code).toBe(0);
    expect(existsSync(join(root, 'dist/migrations/1790000000000-first.js'))).toBe(false);
    expect(existsSync(join(root, 'dist/apps/api/src/main.js'))).toBe(true);
  });

  it('fails with the reason and does not take a failed build for a good one', () => {
    write('apps/worker/src/main.ts', `const count: number = 'many';\nprocess.exitCode = count;\n`);
    const failed = build();
    expect(failed.code).toBe(1);
    expect(failed.complained).toContain("Type 'string' is not assignable to type 'number'");
    expect(failed.complained.trim().split('\n').at(-1)).toBe(
      'La construction a échoué pour les serveurs (voir ci-dessus).',
    );
    expect(build().code).toBe(1);
    write('apps/worker/src/main.ts', PRODUCT['apps/worker/src/main.ts'] ?? '');
    expect(build().code).toBe(0);
    expect(readFileSync(join(root, 'dist/apps/worker/src/main.js'), 'utf8')).toContain('process.exitCode = 0');
  });
});

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('a start that builds [needs Linux]', () => {
  const builders = (): string[] =>
    readdirSync('/proc').filter((pid) => {
      try {
        return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`) === root;
      } catch {
        return false;
      }
    });

  /** Started, and building as its two builders show. */
  async function building(command: string, args: readonly string[]): Promise<{ pid: number; ended: Promise<unknown> }> {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'close');
    await once(child.stdout, 'data');
    return { pid: child.pid ?? 0, ended };
  }

  it.each([
    ['SIGINT', 'itself', process.execPath, ['apps/start/src/start.mjs']],
    ['SIGTERM', 'itself', process.execPath, ['apps/start/src/start.mjs']],
    ['SIGINT', 'npm', 'npm', ['start', '--silent']],
    ['SIGTERM', 'npm', 'npm', ['start', '--silent']],
    ['SIGKILL', 'npm', 'npm', ['start', '--silent']],
  ] as const)('leaves no process when it is sent %s, to %s', async (signal, _whom, command, args) => {
    const { pid, ended } = await building(command, args);
    process.kill(pid, signal);
    await ended;
    const deadline = Date.now() + 5_000;
    while (builders().length > 0 && Date.now() < deadline) await new Promise((resume) => setTimeout(resume, 20));
    expect(builders()).toEqual([]);
    expect(existsSync(join(root, 'dist/.build/server'))).toBe(false);
  });

  it('refuses another build meanwhile, and leaves none in the way when it is killed', async () => {
    const { pid, ended } = await building(process.execPath, ['apps/start/src/start.mjs']);
    expect(build().complained).toBe(
      `Une construction est déjà en cours dans ce dossier (processus ${String(pid)}) : attendez sa fin.\n`,
    );
    process.kill(pid, 'SIGKILL');
    await ended;
    expect(build().code).toBe(0);
    expect(runApi()).toBe('other');
  });
});
