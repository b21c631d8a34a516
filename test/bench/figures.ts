import { cpus, loadavg, totalmem } from 'node:os';

/** What a bench found, as `--json` writes it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is compared with, in the same unit and measured in the same run; `null` when it stands alone. */
  readonly yardstick: number | null;
  /** `value / yardstick`. */
  readonly ratio: number | null;
  /** In words; `null` for a figure that is only told. */
  readonly aim: string | null;
  readonly ok: boolean | null;
}

/** `ratio` when it is not that of the two figures, but the median of several rounds. */
type Measure = Pick<Figure, 'name' | 'value' | 'unit'> & Partial<Pick<Figure, 'yardstick' | 'ratio'>>;

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

/** Says a figure against what we want of it, and gives it back for the report. */
export function judged(measure: Measure, aim: string, isMet: (seen: number) => boolean): Figure {
  const figure = told(measure);
  const ok = isMet(figure.ratio ?? figure.value);
  const seen = figure.ratio === null ? `${figure.value.toFixed(1)} ${figure.unit}` : `${figure.ratio.toFixed(2)} ×`;
  say(`  ${ok ? 'met   ' : 'MISSED'} ${figure.name}, ${aim}: ${seen}`);
  return { ...figure, aim, ok };
}

/** A figure we want nothing of. */
export const told = ({ yardstick = null, ratio, ...measure }: Measure): Figure => ({
  ...measure,
  yardstick,
  ratio: ratio ?? (yardstick === null ? null : measure.value / yardstick),
  aim: null,
  ok: null,
});

export async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
