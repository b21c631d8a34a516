/** A LIKE pattern for what contains `text`; `%`, `_` and `\` in what a person types mean themselves. */
export const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
