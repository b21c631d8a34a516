/** The same keys as `T`, each with its own sentence: a language that lacks one does not compile. */
export type Wording<T> = { [K in keyof T]: T[K] extends string ? string : Wording<T[K]> };
