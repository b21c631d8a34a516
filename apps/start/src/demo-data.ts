import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lastWords } from './last-words';
import { type LocalSettings, STOP_WITH_PARENT } from './local-settings';
import { StartupError } from './startup.error';

const demoReport = z.object({
  /** False when the database already held something. */
  created: z.boolean(),
  /** Accounts of the demonstration, empty when the database is not a demonstration. Their passwords are public. */
  accounts: z.array(z.object({ email: z.string(), password: z.string(), role: z.string() })),
});

export type DemoReport = z.infer<typeof demoReport>;
export type DemoAccount = DemoReport['accounts'][number];

/**
 * Runs the seed, which fills an empty database only and says so: the last line of its standard output is a
 * {@link DemoReport} in JSON. `seed` is what Node is given to run it. Once is enough for the embedded database, whose report lies and disappears beside it.
 */
export async function seedDemoData(
  settings: LocalSettings,
  env: NodeJS.ProcessEnv,
  seed: readonly string[],
  signal: AbortSignal,
): Promise<DemoReport> {
  if (!settings.demo || !existsSync(seed.at(-1) ?? '')) return { created: false, accounts: [] };
  const memory = settings.databaseUrl === undefined ? join(settings.directory, 'demo.json') : undefined;
  if (memory !== undefined && existsSync(memory)) return parseDemoReport(readFileSync(memory, 'utf8'));
  const { code, output, errors } = await runSeed(seed, settings.root, env, signal);
  if (code !== 0) {
    const reason = lastWords(errors) ?? `code ${String(code)}`;
    throw new StartupError(`Les données de démonstration n'ont pas pu être créées (${reason}).`);
  }
  const report = parseDemoReport(output);
  if (memory !== undefined) writeFileSync(memory, JSON.stringify(report), { mode: 0o600 });
  return report;
}

export function parseDemoReport(output: string): DemoReport {
  try {
    return demoReport.parse(JSON.parse(lastLineOf(output)));
  } catch {
    throw new StartupError("Les données de démonstration n'ont pas rendu de compte rendu lisible.");
  }
}

const lastLineOf = (text: string): string => text.trim().split('\n').at(-1) ?? '';

/** It writes in one commit: killed, it leaves nothing behind. It ends with this process, whatever ends it. */
function runSeed(
  seed: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<{ code: number | null; output: string; errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-r', STOP_WITH_PARENT, ...seed], {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const kill = () => child.kill('SIGKILL');
    signal.addEventListener('abort', kill);
    if (signal.aborted) kill();
    let output = '';
    let errors = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', kill);
      resolve({ code, output, errors });
    });
  });
}
