/** Something the product said was done, and how one sees that it still is, once. */
export interface Claim {
  readonly what: string;
  /** @returns what is wrong with it, in words */
  readonly check: () => Promise<string | undefined>;
}

/** All that was answered by a yes. */
export class Claims {
  private readonly made: Claim[] = [];

  get count(): number {
    return this.made.length;
  }

  add(what: string, check: Claim['check']): void {
    this.made.push({ what, check });
  }

  /** Those that no longer hold. */
  async broken(): Promise<string[]> {
    const broken: string[] = [];
    for (const { what, check } of this.made) {
      const wrong = await check().catch((error: unknown) => String(error));
      if (wrong !== undefined) broken.push(`${what}: ${wrong}`);
    }
    return broken;
  }
}

/** Nothing when what is found is what was said. */
export function differing(found: unknown, said: unknown): string | undefined {
  const [a, b] = [JSON.stringify(found), JSON.stringify(said)];
  return a === b ? undefined : `${a} instead of ${b}`;
}
