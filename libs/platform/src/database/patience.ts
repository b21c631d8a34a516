import { outliveDrops } from './dropped-connection';

/** How long the database is waited for. */
export interface Patience {
  /** For a connection, be it a new one or one that others give back. */
  readonly connectMs: number;
  /** For the answer to one statement, locks included. */
  readonly statementMs: number;
}

/** Somebody waits for an answer, and is told within ten seconds that there is none. */
export const PATIENCE_OF_REQUESTS: Patience = { connectMs: 2_500, statementMs: 6_500 };

/** A job may read or write much at once, and is done again when it could not end. */
export const PATIENCE_OF_JOBS: Patience = { connectMs: 10_000, statementMs: 60_000 };

/** What a driver's connection has that matters here. */
interface Connection {
  on(event: 'error', listener: () => void): unknown;
  /** Whether the server has answered all it was asked. */
  readonly readyForQuery?: boolean;
  readonly connection?: { readonly stream: Stream };
}

interface Stream {
  /** Sockets have it, which is what a connection to a server is made of. */
  setTimeout?(ms: number): unknown;
  on(event: 'timeout', listener: () => void): unknown;
  destroy(error: Error): unknown;
}

/** Between what the server ends by itself and what is taken for its silence. */
const MARGIN_MS = 300;

/** Settings of a connection, or of a pool of them, that waits no longer. */
export const settingsOf = ({ connectMs, statementMs }: Patience) => ({
  connectionTimeoutMillis: connectMs,
  statement_timeout: statementMs,
  // Told apart from a statement that is itself slow.
  lock_timeout: Math.floor(statementMs * 0.8),
  // Transactions make no pause but what a request takes to compute.
  idle_in_transaction_session_timeout: 2 * statementMs,
  keepAlive: true,
});

/** For a pool's `onConnect`, or a connection that was just made. */
export const bePatient =
  ({ statementMs }: Patience) =>
  (connection: Connection): void => {
    outliveDrops(connection);
    endSilence(connection, statementMs + MARGIN_MS);
  };

/**
 * The server ends a statement that lasts too long, unless it is frozen, or behind a network that lost it: then nothing
 * comes, not even an error. A connection on which an answer is awaited and nothing passes is ended from here, and whoever
 * waits is told.
 */
function endSilence(connection: Connection, ms: number): void {
  const stream = connection.connection?.stream;
  if (!stream?.setTimeout) return;
  stream.setTimeout(ms);
  stream.on('timeout', () => {
    if (connection.readyForQuery === true) return;
    stream.destroy(Object.assign(new Error('the database does not answer'), { code: 'ETIMEDOUT' }));
  });
}
