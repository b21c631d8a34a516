import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LocalSettings } from './local-settings';
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
 * {@link DemoReport} in JSON.
 */
export async function seedDemoData(
  settings: LocalSettings,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<DemoReport> {
  const script = join(settings.root, 'dist/apps/api/src/seed.js');
  if (!settings.demo || !existsSync(script)) return { created: false, accounts: [] };
  const { code, output, errors } = await runSeed(script, settings.root, env, signal);
  if (code !== 0) {
    throw new StartupError(`Les données de démonstration n'ont pas pu être créées (${lastLineOf(errors)}).`);
  }
  return parseDemoReport(output);
}

export function parseDemoReport(output: string): DemoReport {
  try {
    return demoReport.parse(JSON.parse(lastLineOf(output)));
  } catch {
    throw new StartupError("Les données de démonstration n'ont pas rendu de compte rendu lisible.");
  }
}

const lastLineOf = (text: string): string => text.trim().split('\n').at(-1) ?? '';

function runSeed(
  script: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<{ code: number | null; output: string; errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { cwd, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output, errors });
    });
  });
}
