import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '#platform/database/embedded/free-port.js';
import { layCluster } from '#testing/database/test-database.js';

const REPOSITORY = resolve(__dirname, '../../..');

/**
 * A built product whose servers do nothing but what supervision needs: answer when ready, note the signals they get,
 * die when told to. What they write in `journal` tells the order of events.
 */
const API = `
  const { appendFileSync } = require('node:fs');
  const note = (word) => appendFileSync(process.env.JOURNAL, word + '\\n');
  const server = require('node:http').createServer((request, response) => {
    if (request.url === '/die') { console.error('Error: the api gave up'); process.exit(3); }
    response.writeHead(request.url === '/health/ready' ? 200 : 404).end();
  });
  server.listen(Number(process.env.PORT), process.env.HOST, () => note('api up ' + process.env.SESSION_SECRET + ' ' + process.pid));
  process.on('SIGTERM', () => {
    if (process.env.STUBBORN) return;
    note('api stops');
    server.close(() => note('api stopped'));
    server.closeAllConnections();
  });
`;
const WORKER = `
  const { appendFileSync, existsSync } = require('node:fs');
  if (existsSync(process.env.JOURNAL + '.hopeless')) process.kill(process.pid, 'SIGKILL');
  const note = (word) => appendFileSync(process.env.JOURNAL, word + '\\n');
  const server = require('node:http').createServer((request, response) => response.end());
  server.listen(Number(process.env.WORKER_HEALTH_PORT), process.env.HOST, () => note('worker up ' + process.pid));
  process.on('SIGTERM', () => {
    note('worker stops');
    server.close();
    server.closeAllConnections();
  });
`;
const SEED = `
  const account = { email: 'coordination@exemple.fr', password: 'demo-demo', role: 'coordinatrice' };
  require('node:fs').appendFileSync(process.env.JOURNAL, 'seeded\\n');
  console.log('log lines are not the report');
  console.log(JSON.stringify({ created: true, accounts: [account] }));
`;
const SCRIPT = `
  require('./apps/start/src/main.ts').run({ ...JSON.parse(process.argv[1]), startedAt: performance.now() })
    .then((code) => process.exit(code));
`;

export interface Product {
  readonly root: string;
  readonly data: string;
  readonly port: number;
  journal(): string[];
  /** Makes a worker that starts from now on die at once. */
  condemnWorkers(): void;
}

const made: string[] = [];

/** Started before, as far as its database is concerned: for tests of what comes after. */
export async function aProductStartedBefore(): Promise<Product> {
  const product = await aProduct();
  layCluster(join(product.data, 'postgres'));
  return product;
}

/** Never started. */
export async function aProduct(): Promise<Product> {
  const root = mkdtempSync(join(tmpdir(), 'certitude-start-'));
  made.push(root);
  for (const [path, text] of Object.entries({
    'api/src/main': API,
    'worker/src/main': WORKER,
    'demo/src/seed': SEED,
  })) {
    const file = join(root, 'dist/apps', `${path}.js`);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  const journal = join(root, 'journal');
  writeFileSync(journal, '');
  return {
    root,
    data: join(root, 'data'),
    port: await freePort(),
    journal: () => readFileSync(journal, 'utf8').split('\n').slice(0, -1),
    condemnWorkers: () => {
      writeFileSync(`${journal}.hopeless`, '');
    },
  };
}

export function eraseProducts(): void {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
}

export interface Start {
  readonly process: ChildProcess;
  output(): string;
  errors(): string;
  /** Resolves once the output holds the text; rejects when the command ends before. */
  says(text: string): Promise<void>;
  /** The same for what it complains of. */
  complains(text: string): Promise<void>;
  readonly code: Promise<number | null>;
}

export function start(
  product: Product,
  env: Record<string, string> = {},
  options: { reset?: boolean; confirmed?: boolean } = {},
): Start {
  const { DATABASE_URL: _given, ...inherited } = process.env;
  const pace = { firstMs: 40, deaths: 3, steadyMs: 60_000 };
  const run = { root: product.root, reset: false, confirmed: false, pace, ...options };
  const child = spawn(
    process.execPath,
    ['--conditions=source', '-r', '@swc-node/register', '-e', SCRIPT, JSON.stringify(run)],
    {
      cwd: REPOSITORY,
      env: {
        ...inherited,
        NODE_ENV: 'development',
        CERTITUDE_DIR: product.data,
        JOURNAL: join(product.root, 'journal'),
        PORT: String(product.port),
        HOST: '127.0.0.1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  const code = new Promise<number | null>((settle) => child.once('close', settle));
  const holds = async (text: string, said: () => string): Promise<void> => {
    let ended = false;
    void code.then(() => (ended = true));
    while (!said().includes(text)) {
      if (ended) throw new Error(`Ended without saying "${text}": ${output}${errors}`);
      await new Promise((resume) => setTimeout(resume, 20));
    }
  };
  return {
    process: child,
    output: () => output,
    errors: () => errors,
    says: (text) => holds(text, () => output),
    complains: (text) => holds(text, () => errors),
    code,
  };
}
