export interface BenchOptions {
  /** Of `lists`: the routes whose path holds this text, for whoever works on one of them. */
  readonly only?: string | undefined;
}
