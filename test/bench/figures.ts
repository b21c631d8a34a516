import { cpus, loadavg, totalmem } from 'node:os';

export const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

/** The value below which the share `p` (0–1) of the measures lie. */
export function quantile(measures: readonly number[], p: number): number {
  const sorted = [...measures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

export const median = (measures: readonly number[]): number => quantile(measures, 0.5);

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const perSecond = (value: number): string => `${value.toFixed(0)}/s`;

const load = (): string =>
  loadavg()
    .map((average) => average.toFixed(1))
    .join(' ');

export function sayEnvironment(): void {
  const [cpu] = cpus();
  say(`${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB`);
  say(`Node ${process.version}, ${process.platform} ${process.arch}, load ${load()} (1, 5, 15 minutes)`);
}

export function title(text: string): void {
  say();
  say(`${text}   [load ${load()}]`);
}

export const row = (name: string, ...figures: string[]): void => {
  say(`  ${name.padEnd(48)}${figures.map((figure) => figure.padStart(14)).join('')}`);
};

/** A figure against what we want of it. */
export function verdict(aim: string, met: boolean, seen: string): void {
  say(`  ${met ? 'met   ' : 'MISSED'} ${aim}: ${seen}`);
}

export async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
