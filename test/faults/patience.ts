import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

export interface Heard<T> {
  readonly status: number;
  readonly data: T | undefined;
  readonly code: string | undefined;
  /** Some earlier try had no answer, or one of trouble: it may have been done all the same. */
  readonly doubtful: boolean;
}

const GIVES_UP_MS = 90_000;
const PAUSE_MS = 100;

/** What a person or a client does in a bad moment: the same again, until the product answers yes or no. */
export async function insist<T>(what: string, call: () => Promise<Answer<T>>): Promise<Heard<T>> {
  const deadline = Date.now() + GIVES_UP_MS;
  for (let tries = 0; ; tries += 1) {
    const answer = await call().catch(() => undefined);
    const status = answer?.response.status ?? 0;
    const isTrouble = status === 0 || status >= 500 || status === 429 || stillUnderWay(answer?.error);
    if (answer && !isTrouble) return { status, data: answer.data, code: codeOf(answer.error), doubtful: tries > 0 };
    if (Date.now() > deadline) throw new Error(`${what}: no answer within ${GIVES_UP_MS} ms (last: ${status})`);
    await sleep(PAUSE_MS);
  }
}

/** The same, and the answer has to be yes. */
export async function insistOnYes<T>(what: string, call: () => Promise<Answer<T>>): Promise<NonNullable<T>> {
  const { status, data, code } = await insist(what, call);
  if (data === undefined || data === null || status > 299) throw new Error(`${what}: ${status} ${String(code)}`);
  return data;
}

const codeOf = (error: unknown): string | undefined => (error as { code?: string } | undefined)?.code;

/** The first try of the same `Idempotency-Key` has not ended. */
const stillUnderWay = (error: unknown): boolean => codeOf(error) === 'http.idempotency-key-in-use';
