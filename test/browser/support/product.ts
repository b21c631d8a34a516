import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ApiCaller } from '../../../apps/demo/src/api-caller';
import { DEMO_PASSWORD } from '../../../apps/demo/src/people';
import { ROOT } from '../../support/processes/built-process';
import type { ProductAddress } from './product-keeper';

const KEEPER = join(ROOT, 'test/browser/support/product-keeper.ts');

/** Story files do not share modules, only their process: the address is left for those that come next. */
const ADDRESS_FILE = join(tmpdir(), `certitude-stories-${String(process.pid)}.json`);

export const PEOPLE = {
  administrator: 'admin@horizon.example',
  coordinator: 'coordination@horizon.example',
  juror: 'jury@horizon.example',
  secondJuror: 'jury2@horizon.example',
  thirdJuror: 'jury3@horizon.example',
  learner: 'apprenant@horizon.example',
  rivageAdministrator: 'admin@rivage.example',
} as const;

export type Person = keyof typeof PEOPLE;
export const PASSWORD = DEMO_PASSWORD;

/** Where the product of this run answers; started by the first story that asks, stopped when the run ends. */
export async function productUrl(): Promise<string> {
  const given = process.env['STORIES_URL'];
  if (given !== undefined && given !== '') return given;
  return existsSync(ADDRESS_FILE) ? readAddress().url : startProduct();
}

function readAddress(): ProductAddress {
  return JSON.parse(readFileSync(ADDRESS_FILE, 'utf8')) as ProductAddress;
}

/** The keeper lives as long as its standard input, which closes with the process that runs the stories. */
async function startProduct(): Promise<string> {
  const keeper = spawn(process.execPath, ['--conditions=source', '-r', '@swc-node/register', KEEPER, ADDRESS_FILE], {
    cwd: ROOT,
    env: { ...process.env, SWC_NODE_PROJECT: join(ROOT, 'tsconfig.json'), NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((announced, refused) => {
    createInterface({ input: keeper.stdout }).once('line', announced);
    keeper.once('error', refused);
    keeper.once('exit', (code) => refused(new Error(`the product’s keeper ended with code ${String(code)}`)));
  });
  // None of them may keep the run from ending.
  for (const handle of [keeper, keeper.stdin, keeper.stdout]) (handle as unknown as { unref(): void }).unref();
  writeFileSync(ADDRESS_FILE, line);
  return readAddress().url;
}

/** While `during` runs, nothing is made in the background: the workers are suspended. */
export async function withIdleWorkers(during: () => Promise<void>): Promise<void> {
  await productUrl();
  const { workers } = readAddress();
  for (const pid of workers) process.kill(pid, 'SIGSTOP');
  try {
    await during();
  } finally {
    for (const pid of workers) process.kill(pid, 'SIGCONT');
  }
}

/** Somebody using the public API, to prepare what a story starts from. */
export async function signedIn(person: Person): Promise<ApiCaller> {
  return new ApiCaller(await productUrl()).signIn(PEOPLE[person], PASSWORD);
}
