import { Client } from 'pg';

/** What a driver's connection has that matters here. */
interface Connection {
  on(event: 'error', listener: () => void): unknown;
}

/**
 * For a pool's `onConnect`. A server that drops a connection while no query runs on it tells so by an `error` event;
 * between the moment the pool hands a connection over and the moment its borrower listens, nobody hears it, and an
 * `error` that nobody hears ends a Node process. Nothing is lost by not listening here: a dropped connection refuses
 * the next query, whose caller is told, and the pool throws it away.
 */
export const outliveDrops = (connection: Connection): void => {
  connection.on('error', () => undefined);
};

const heard = new WeakSet<object>();

/**
 * For libraries that make connections of their own and listen to them only once they are made, as BullMQ does to be told of
 * jobs: a server that drops one at that very moment ended the process. Every connection of this process outlives it from
 * here on.
 */
export function outliveEveryDrop(): void {
  const { prototype } = Client;
  if (heard.has(prototype)) return;
  heard.add(prototype);
  const connect = prototype.connect as (...args: unknown[]) => unknown;
  prototype.connect = function (this: Client, ...args: unknown[]) {
    outliveDrops(this);
    return connect.apply(this, args);
  } as typeof prototype.connect;
}
