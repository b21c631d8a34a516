import { randomUUID } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { TOLD_STATEMENTS } from '#platform/database/told-statement.js';
import type { Statement } from '../../rows/statement';

/**
 * Keeps each statement that an integration test makes the product run, with the line that calls: what `npm run
 * check:rows` compares the declared rows with.
 */
const ROOT = resolve(__dirname, '../../..');
const DIRECTORY = join(ROOT, 'var/rows');
const DOORS = /\/(platform\/src\/database\/(transaction|ask)|testing\/src\/database\/fixture-hand)\.ts:/;

const statements = channel(TOLD_STATEMENTS);
const met = new Map<string, Statement>();

function keep(message: unknown): void {
  const sql = message as string;
  // Reading a stack back to the sources takes time, and most calls have been met already.
  const key = `${compiledStack()} ${sql}`;
  if (!met.has(key)) met.set(key, { place: callerOf(new Error().stack ?? ''), sql });
}

/** Deeper than by default: what tests put in place goes through two doors and the libraries between them. */
Error.stackTraceLimit = Math.max(Error.stackTraceLimit, 30);

function compiledStack(): string {
  const { prepareStackTrace } = Error;
  try {
    Error.prepareStackTrace = (_error, frames) =>
      frames.map((frame) => `${String(frame.getFileName())}:${String(frame.getPosition())}`).join(' ');
    return new Error().stack ?? '';
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
  }
}

/** A file of ours or of a library; what Node does in between (`node:internal/…`) is nobody's call. */
const FILE_OF_FRAME = /(?:\(|at |async )(\/[^()]+:\d+):\d+\)?$/;

/** `libs/…/learner.reader.ts:56`: whoever called, be it through a library. */
function callerOf(stack: string): string {
  const places = stack.split('\n').map((line) => FILE_OF_FRAME.exec(line)?.[1] ?? '');
  const door = places.findIndex((place) => DOORS.test(place));
  const caller = places
    .slice(door + 1)
    .find((place) => place !== '' && !place.includes('/node_modules/') && !DOORS.test(place));
  return relative(ROOT, caller ?? '');
}

statements.subscribe(keep);

afterAll(() => {
  statements.unsubscribe(keep);
  mkdirSync(DIRECTORY, { recursive: true });
  writeFileSync(join(DIRECTORY, `${randomUUID()}.json`), JSON.stringify([...met.values()]));
});
