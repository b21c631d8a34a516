/** A certificate and its key, or one made here for trial. */
export type AskedTls = 'trial' | { readonly certificate: string; readonly key: string };

export interface Asked {
  readonly noBuild: boolean;
  readonly reset: boolean;
  readonly confirmed: boolean;
  readonly help: boolean;
  readonly tls: AskedTls | undefined;
}

/** @throws Error in French, naming what is not understood and the nearest known option. */
export function readArguments(
  words: readonly string[],
  closest: (word: string, among: readonly string[]) => string,
): Asked;
