/** Tells each step with what it made and how long it took. */
export class Steps {
  private readonly startedAt = performance.now();

  async run<T>(title: string, work: () => Promise<T>, made: (result: T) => string): Promise<T> {
    const startedAt = performance.now();
    const result = await work();
    this.tell(title, startedAt, made(result));
    return result;
  }

  total(): void {
    this.tell('Total', this.startedAt, '');
  }

  private tell(title: string, since: number, made: string): void {
    const seconds = ((performance.now() - since) / 1_000).toFixed(2).padStart(7);
    process.stdout.write(`${seconds} s  ${title.padEnd(24)} ${made}\n`);
  }
}
