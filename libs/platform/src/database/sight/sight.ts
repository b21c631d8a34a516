import { Carried } from '../../under-way/carried';
import { APPLICATION_ROLE, CROSSING_ROLE } from './roles';

/** Whose rows the database shows and takes: under which role one asks, and for which organisation. */
export interface Sight {
  readonly role: string;
  /** '' for none. */
  readonly organisationId: string;
}

/** What belongs to nobody in particular, and no row of any organisation. */
export const NOTHING: Sight = { role: APPLICATION_ROLE, organisationId: '' };
/** The rows of every organisation: see `Transaction.acrossOrganisations`. */
export const EVERYTHING: Sight = { role: CROSSING_ROLE, organisationId: '' };
/** The account that connects, whatever it may do: its tables are its own. */
const THE_ACCOUNT: Sight = { role: 'none', organisationId: '' };
/** Whatever the connection shows by now: for what is answered the same whoever asks. */
export const WHATEVER: Sight = { role: '', organisationId: '' };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @throws Error for what is no id: it goes into SQL. */
export function rowsOf(organisationId: string): Sight {
  if (!UUID.test(organisationId)) throw new Error('an organisation is known by its id');
  return { role: APPLICATION_ROLE, organisationId };
}

interface Scope {
  sight: Sight;
}

const scopes = new Carried<Scope>();
let outside = NOTHING;

/** Runs `work`, and all it starts, with this sight. */
export const seeing = <T>(sight: Sight, work: () => T): T => scopes.with({ sight }, work);

/** The sight of the request or job under way. */
export const sightNow = (): Sight => scopes.now?.sight ?? outside;

/**
 * Whoever asks is recognised: from here to the end of the request, the rows of their organisation are seen.
 * @throws Error outside {@link seeing}: what is begun by nobody would have no end.
 */
export function settleOn(organisationId: string): void {
  const scope = scopes.now;
  if (!scope) throw new Error('nothing is under way that an organisation could ask');
  scope.sight = rowsOf(organisationId);
}

/** For tests alone: what they do by themselves, outside any request and job, is done as the account they connect as. */
export function beTheAccountOutside(): void {
  outside = THE_ACCOUNT;
}
