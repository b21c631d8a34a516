import { type Asker, pathsOfGets, type Reading, readingsOf } from './readings';
import type { Side } from './side';

/** One request made to both sides, and what the big one had to do for it. */
export interface Asked {
  readonly name: string;
  readonly asker: Asker;
  readonly small: string;
  readonly big: string;
  readonly statements: number;
  readonly bytes: number;
}

/**
 * Every GET that `openapi.json` describes, each as often as {@link readingsOf} says, and the second page of those that
 * have one.
 */
export function everyGet(small: Side, big: Side, only = ''): Promise<Asked[]> {
  const [ofSmall, ofBig] = [readingsOf(small.centre, small.importId), readingsOf(big.centre, big.importId)];
  return big.bench.statements.open(async () => {
    const asked: Asked[] = [];
    for (const path of pathsOfGets().filter((candidate) => candidate.includes(only))) {
      for (const [place, reading] of (ofBig[path] ?? []).entries()) {
        const onSmall = ofSmall[path]?.[place];
        if (!onSmall) throw new Error(`the small centre has no reading ${place} of ${path}`);
        asked.push(...(await pagesOf(path, onSmall, [big, reading])));
      }
    }
    return asked;
  });
}

function addressOf(path: string, { parameters, query }: Reading): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`${path}: no ${name}`);
    return value;
  });
  const search = new URLSearchParams(query).toString();
  return search ? `${filled}?${search}` : filled;
}

/**
 * The reading, and its second page if the big side has one: beside a page of as many rows, the first of the small side,
 * whose second is shorter when there is one.
 */
async function pagesOf(path: string, onSmall: Reading, [bigSide, onBig]: readonly [Side, Reading]): Promise<Asked[]> {
  const { variant, asker } = onBig;
  const name = `GET ${path.replace('/api/v1', '')}${variant && ` (${variant})`}`;
  const [small, big] = [addressOf(path, onSmall), addressOf(path, onBig)];
  const first = await told(bigSide, asker, big);
  const pages = [{ name, asker, small, big, ...first.cost }];
  if (first.next !== undefined) {
    const { cost } = await told(bigSide, asker, first.next);
    pages.push({ name: `${name}, next page`, asker, small, big: first.next, ...cost });
  }
  return pages;
}

async function told(side: Side, asker: Asker, address: string) {
  let body = '';
  const statements = await side.bench.statements.of(async () => {
    ({ body } = await side.ask(asker, address));
  });
  const { nextCursor } = JSON.parse(body) as { nextCursor?: string | null };
  return {
    cost: { statements: statements.length, bytes: Buffer.byteLength(body) },
    next: nextCursor
      ? `${address}${address.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(nextCursor)}`
      : undefined,
  };
}
