import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../support/processes/built-process';
import { type Asker, LEFT_OUT, type Reading, readingsOf } from './readings';
import type { Side } from './side';

/** One request made to both sides. */
export interface Asked {
  readonly name: string;
  readonly asker: Asker;
  readonly small: string;
  readonly big: string;
}

/**
 * Every GET that `openapi.json` describes, each as often as {@link readingsOf} says, and the second page of those that
 * have one.
 * @throws Error when a route is neither read nor left out on purpose.
 */
export async function everyGet(small: Side, big: Side): Promise<Asked[]> {
  const [ofSmall, ofBig] = [small, big].map(({ centre, importId }) => readingsOf(centre, importId));
  const described = pathsOfGets();
  const forgotten = described.filter((path) => !(path in LEFT_OUT) && !ofBig?.[path]);
  if (forgotten.length > 0) throw new Error(`no reading of ${forgotten.join(', ')}`);
  const asked: Asked[] = [];
  for (const path of described) {
    for (const [place, reading] of (ofBig?.[path] ?? []).entries()) {
      const onSmall = ofSmall?.[path]?.[place];
      if (!onSmall) throw new Error(`the small centre has no reading ${place} of ${path}`);
      const first = {
        name: nameOf(path, reading),
        asker: reading.asker,
        small: addressOf(path, onSmall),
        big: addressOf(path, reading),
      };
      asked.push(first, ...(await nextPage(first, small, big)));
    }
  }
  return asked;
}

function pathsOfGets(): string[] {
  const document = JSON.parse(readFileSync(join(ROOT, 'openapi.json'), 'utf8')) as { paths: Record<string, object> };
  return Object.entries(document.paths).flatMap(([path, operations]) => ('get' in operations ? [path] : []));
}

const nameOf = (path: string, { variant }: Reading): string =>
  `GET ${path.replace('/api/v1', '')}${variant && ` (${variant})`}`;

function addressOf(path: string, { parameters, query }: Reading): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`${path}: no ${name}`);
    return value;
  });
  const search = new URLSearchParams(query).toString();
  return search ? `${filled}?${search}` : filled;
}

/** The second page on the big side, beside the first of the small one when that is all it has. */
async function nextPage({ name, asker, small, big }: Asked, smallSide: Side, bigSide: Side): Promise<Asked[]> {
  const after = async (side: Side, address: string): Promise<string | undefined> => {
    const { nextCursor } = JSON.parse((await side.ask(asker, address)).body) as { nextCursor?: string | null };
    return nextCursor ? `${address}&cursor=${encodeURIComponent(nextCursor)}` : undefined;
  };
  const next = await after(bigSide, big);
  if (next === undefined) return [];
  return [{ name: `${name}, next page`, asker, small: (await after(smallSide, small)) ?? small, big: next }];
}
