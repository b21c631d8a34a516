/**
 * Tells one of many: whoever floods the server must not fill its disk with lines that all say the same. The first is
 * told at once; how many followed it untold, once, when the while is over.
 */
export class OneOfMany {
  private untold = 0;
  private waiting: NodeJS.Timeout | undefined;

  /** @param summed is given the count of those that were not told, never 0 */
  constructor(
    private readonly whileMs: number,
    private readonly summed: (untold: number) => void,
  ) {}

  /** Whether this one is to be told. */
  isTold(): boolean {
    if (this.waiting !== undefined) {
      this.untold += 1;
      return false;
    }
    this.waiting = setTimeout(() => this.sumUp(), this.whileMs).unref();
    return true;
  }

  private sumUp(): void {
    this.waiting = undefined;
    if (this.untold === 0) return;
    this.summed(this.untold);
    this.untold = 0;
  }
}
