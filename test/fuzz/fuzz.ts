import * as fc from 'fast-check';
import { newId } from '#kernel/id.js';
import { planted } from '../architecture/unknown-fields/planted';
import type { Furnished } from '../architecture/tenancy/furnished';
import { anyAttack, type Call } from './attacks';
import { operationsOf, readDocument, type ApiDocument, type Operation } from './operations';
import { changedAt, placesOf } from './places';
import { type RawRequest, send } from './send';
import type { CallerName, FuzzStage, Home } from './stage';
import { Verdict } from './verdict';

export interface Finding {
  readonly operation: string;
  readonly caller: CallerName;
  readonly attack: string;
  readonly wrong: string;
  /** Rank of the request: `--seed` gives it again. */
  readonly rank: number;
  readonly request: string;
  readonly answer: string;
}

export interface FuzzReport {
  readonly seed: number;
  readonly requests: number;
  readonly seconds: number;
  readonly operations: number;
  /** How many requests were answered with each status. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

export interface FuzzOptions {
  readonly seed: number;
  readonly requests: number;
}

const STRAY = 'champPlanté';

/** After so many requests, an organisation that nothing was tried in yet. */
const RENEWED_AFTER = 2_000;

interface Pair {
  readonly operation: Operation;
  readonly caller: CallerName;
}

/**
 * Every operation by every caller, one attack each, in an order of the seed; then again by those who were not turned away
 * at the door. The same seed makes the same requests, ids apart.
 */
export async function fuzz(stage: FuzzStage, { seed, requests }: FuzzOptions): Promise<FuzzReport> {
  const document = readDocument();
  const operations = operationsOf(document);
  const verdict = new Verdict(document);
  const statuses: Record<string, number> = {};
  const findings: Finding[] = [];
  const started = performance.now();
  let home = await stage.home();
  let sessions = new Sessions(home);
  let pairs: readonly Pair[] = [];
  let welcome: Pair[] = shuffled(operations, [...home.callers.keys()], seed);
  let next = 0;
  const draws = fc.sample(fc.record({ attack: anyAttack, place: fc.nat() }), { seed, numRuns: requests });
  for (const [rank, { attack, place }] of draws.entries()) {
    if (rank > 0 && rank % RENEWED_AFTER === 0) {
      home = await stage.home();
      sessions = new Sessions(home);
    }
    if (next === pairs.length) [pairs, welcome, next] = [welcome, [], 0];
    const pair = pairs[next];
    if (!pair) throw new Error('nobody may call anything');
    next += 1;
    const { operation, caller } = pair;
    const [own, foreign] = [home.furnished, stage.theirs].map((side) => validCall(operation, side, document));
    if (!own || !foreign) throw new Error('there are two sides');
    const queries = operation.parameters.filter((each) => each.in === 'query').map(({ name }) => name);
    const call = attack.change(own, { queries, foreign, place, cursors: stage.cursors });
    const credentials = await sessions.of(caller, operation);
    const request = wired(operation, { ...call, headers: { ...credentials, ...call.headers } });
    const answer = await send(stage.instance.url, request).catch((error: unknown) => String(error));
    const status = typeof answer === 'string' ? 'none' : String(answer.status);
    if (status === '401') sessions.forget(caller);
    if (status !== '401' && status !== '403') welcome.push(pair);
    statuses[status] = (statuses[status] ?? 0) + 1;
    for (const wrong of typeof answer === 'string' ? [answer] : verdict.of(operation, answer)) {
      findings.push({
        ...{ operation: operation.name, caller, attack: attack.name, wrong, rank },
        request: `${request.method} ${request.target} ${request.body?.toString('utf8') ?? ''}`.slice(0, 600),
        answer: typeof answer === 'string' ? '' : answer.body.toString('utf8').slice(0, 600),
      });
    }
  }
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  return { ...{ seed, requests, seconds, statuses, findings }, operations: operations.length };
}

function shuffled(operations: readonly Operation[], callers: readonly CallerName[], seed: number): Pair[] {
  const all = operations.flatMap((operation) => callers.map((caller) => ({ operation, caller })));
  const order = fc.shuffledSubarray(all, { minLength: all.length });
  return fc.sample(order, { seed, numRuns: 1 })[0] ?? [];
}

/** Sessions are kept from one request to the next, but for what may end or change them. */
class Sessions {
  private readonly kept = new Map<CallerName, Readonly<Record<string, string>>>();

  constructor(private readonly home: Home) {}

  async of(caller: CallerName, { path }: Operation): Promise<Readonly<Record<string, string>>> {
    const credentials = this.kept.get(caller) ?? (await this.home.callers.get(caller)?.()) ?? {};
    if (path.startsWith('/api/v1/auth/')) this.kept.delete(caller);
    else this.kept.set(caller, credentials);
    return credentials;
  }

  forget(caller: CallerName): void {
    this.kept.delete(caller);
  }
}

/** What an honest member of the organisation would send, or at least something of its shape. */
function validCall({ name, path, body }: Operation, { samples }: Furnished, { components }: ApiDocument): Call {
  const sample = samples.get(name);
  const ids = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = '']) => parameter);
  return {
    ids: Object.fromEntries(ids.map((parameter) => [parameter, sample?.ids[parameter] ?? newId()])),
    query: new URLSearchParams(sample?.query).toString(),
    headers: sample?.ifMatch === undefined ? {} : { 'if-match': `"${sample.ifMatch}"` },
    json: sample?.body ?? (body && honest(planted(body, components.schemas, STRAY).value)),
  };
}

/** Without the stray fields. */
function honest(value: unknown): unknown {
  const stray = placesOf(value).filter((place) => place.at(-1) === STRAY);
  return stray.reduce((rest, place) => changedAt(rest, place, () => undefined), value);
}

function wired({ method, path }: Operation, { ids, query, headers, json, bytes }: Call): RawRequest {
  const address = path.replace(/\{(\w+)\}/g, (_, parameter: string) => ids[parameter] ?? '');
  const body = bytes ?? (json === undefined ? undefined : Buffer.from(JSON.stringify(json)));
  return {
    method,
    target: query ? `${address}?${query}` : address,
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    body,
  };
}
