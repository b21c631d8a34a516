/** How a part that died is started again. */
export interface Pace {
  /** Before the first try; doubled at each death in a row. */
  readonly firstMs: number;
  /** Deaths in a row after which it is given up. */
  readonly deaths: number;
  /** A part that lived that long had recovered: what follows is counted afresh. */
  readonly steadyMs: number;
}

export const PACE: Pace = { firstMs: 500, deaths: 5, steadyMs: 60_000 };

/** Counts deaths in a row. */
export class Deaths {
  private inARow = 0;
  private startedAt = performance.now();

  constructor(private readonly pace: Pace) {}

  started(): void {
    this.startedAt = performance.now();
  }

  /** @returns how long to wait before the next try, `undefined` when there is to be none. */
  add(): number | undefined {
    if (performance.now() - this.startedAt > this.pace.steadyMs) this.inARow = 0;
    this.inARow += 1;
    return this.inARow < this.pace.deaths ? this.pace.firstMs * 2 ** (this.inARow - 1) : undefined;
  }

  get count(): number {
    return this.inARow;
  }
}

export const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(1).replace('.', ',')} s`;
