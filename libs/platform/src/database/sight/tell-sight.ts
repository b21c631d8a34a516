import type { Client } from 'pg';
import { NOTHING, type Sight, sightNow, WHATEVER } from './sight';

/** What a driver's connection has that matters here, beside its queries. */
interface Inside {
  getTransactionStatus(): 'I' | 'T' | 'E' | null;
  readonly connection: { readonly stream: { destroy(error: Error): unknown } };
}

type Query = (...args: unknown[]) => unknown;

/**
 * For a pool's `onConnect`. Before each statement the connection is told whose rows may be seen, unless that is what it was
 * told last: usually nothing more is sent than before. A transaction is told as it begins, in the same message, for as long
 * as it lasts. What a connection was never told, or could not be told, is never believed: it ends.
 */
export function tellSight(client: Client): void {
  const inside = client as Client & Inside;
  const send = client.query.bind(client) as Query;
  /** Of the session, and of the transaction under way. */
  let told: Sight | undefined;
  let toldWithin: Sight | undefined;

  /** Whatever waits behind in this connection fails too. */
  const refuseWhatFollows = (error: Error | null) => {
    if (error) inside.connection.stream.destroy(error);
  };

  const begin = (args: unknown[], sight: Sight): unknown => {
    toldWithin = sight;
    if (isSame(told, sight)) return send(...args);
    return (send(`START TRANSACTION; ${settings(sight, true)}`) as Promise<unknown>).catch((error: Error) => {
      refuseWhatFollows(error);
      throw error;
    });
  };

  const ask: Query = (...args) => {
    const sight = sightNow();
    switch (args[0]) {
      case 'START TRANSACTION':
        return begin(args, known(sight, told));
      case 'COMMIT':
      case 'ROLLBACK':
        toldWithin = undefined;
        return send(...args);
    }
    const status = inside.getTransactionStatus();
    const isWithin = status === 'T' || status === 'E';
    const wanted = known(sight, isWithin ? toldWithin : told);
    if (!isSame(isWithin ? toldWithin : told, wanted)) {
      send(settings(wanted, isWithin), refuseWhatFollows);
      if (isWithin) toldWithin = wanted;
      else told = wanted;
    }
    return send(...args);
  };
  client.query = ask as typeof client.query;
}

const isSame = (one: Sight | undefined, other: Sight): boolean =>
  one !== undefined && one.role === other.role && one.organisationId === other.organisationId;

/** Those who take whatever was told still are not told of all: a new connection is its account's own. */
const known = (sight: Sight, told: Sight | undefined): Sight => (sight === WHATEVER ? (told ?? NOTHING) : sight);

/** Both are ours: a role's name, and an id that was looked at. */
const settings = ({ role, organisationId }: Sight, isLocal: boolean): string =>
  `SELECT set_config('role', '${role}', ${isLocal}), set_config('certitude.organisation', '${organisationId}', ${isLocal})`;
