import { join } from 'node:path';

/** A part of the product that runs in a process of its own, by its path under `apps/`. */
export type Part = 'api/src/main' | 'worker/src/main' | 'demo/src/seed' | 'start/src/migrate';

/** What Node is given to run a part as it was built. */
export const asBuilt = (root: string, part: Part): string[] => [join(root, 'dist/apps', `${part}.js`)];

/** What Node is given to run a part from its sources, compiled on the fly: types are not checked, lines are those written. */
export const fromSources = (root: string, part: Part): string[] => [
  '--conditions=source',
  '--enable-source-maps',
  '-r',
  '@swc-node/register',
  join(root, 'apps', `${part}.ts`),
];
