/** Readers of the address's search part: what is not understood is left out, never an error. */

export const text = <K extends string>(name: K, search: Record<string, unknown>): Partial<Record<K, string>> => {
  const value = search[name];
  // The router reads `?recherche=42` as a number.
  const read = typeof value === 'number' ? String(value) : value;
  return (typeof read === 'string' && read !== '' ? { [name]: read.slice(0, 100) } : {}) as Partial<Record<K, string>>;
};

export const choice = <K extends string, T extends string>(
  name: K,
  choices: readonly T[],
  search: Record<string, unknown>,
): Partial<Record<K, T>> => {
  const found = choices.find((value) => value === search[name]);
  return (found === undefined ? {} : { [name]: found }) as Partial<Record<K, T>>;
};
