/**
 * Folders of one lib look at each other one way only, types included: two folders that need each other are one, or hold
 * something that belongs in a third. `node test/architecture/folder-cycles.mjs [LIB…]` looks at these libs, or at all.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../../.dependency-cruiser.cjs';
import tests from './test-files.cjs';

const FOLDER = /^libs\/([^/]+)\/src\/([^/]+)\//;

/** `{ lib, folders, imports }` for each cycle found: the folders in order, and one import for each step. */
export async function folderCycles(libs) {
  const { options } = config;
  const { output } = await cruise(
    libs.length > 0 ? libs.map((lib) => `libs/${lib}`) : ['libs'],
    { ...options, exclude: { path: [options.exclude.path, tests] } },
    options.enhancedResolveOptions,
    { tsConfig: extractTSConfig(resolve(options.tsConfig.fileName)) },
  );
  return [...graphsOf(output.modules)].flatMap(([lib, graph]) => cyclesOf(graph).map((cycle) => ({ lib, ...cycle })));
}

/** By lib: folder → folder it looks at → the first import that does. */
function graphsOf(modules) {
  const graphs = new Map();
  for (const { source, dependencies } of modules) {
    const [, lib, from] = FOLDER.exec(source) ?? [];
    for (const { resolved } of dependencies) {
      const [, itsLib, to] = FOLDER.exec(resolved) ?? [];
      if (lib === undefined || lib !== itsLib || from === to) continue;
      const graph = graphs.get(lib) ?? graphs.set(lib, new Map()).get(lib);
      const seen = graph.get(from) ?? graph.set(from, new Map()).get(from);
      if (!seen.has(to)) seen.set(to, `${source} imports ${resolved}`);
    }
  }
  return graphs;
}

/** The shortest way from each folder back to itself, each cycle once. */
function cyclesOf(graph) {
  const found = new Map();
  for (const start of graph.keys()) {
    const folders = wayBack(graph, start);
    if (!folders) continue;
    const imports = folders.slice(1).map((to, index) => graph.get(folders[index]).get(to));
    const key = [...new Set(folders)].sort().join();
    if (!found.has(key)) found.set(key, { folders, imports });
  }
  return [...found.values()];
}

function wayBack(graph, start) {
  const ways = [[start]];
  const visited = new Set();
  for (const way of ways) {
    for (const next of graph.get(way.at(-1))?.keys() ?? []) {
      if (next === start) return [...way, start];
      if (visited.has(next)) continue;
      visited.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const cycles = await folderCycles(process.argv.slice(2));
  for (const { lib, folders, imports } of cycles) {
    process.stderr.write(`${lib}: ${folders.join(' → ')}\n${imports.map((line) => `  ${line}\n`).join('')}`);
  }
  process.exitCode = cycles.length > 0 ? 1 : 0;
}
