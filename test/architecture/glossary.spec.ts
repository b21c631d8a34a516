import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMetadataArgsStorage } from 'typeorm';
// Loads every context, hence every entity.
import '../../apps/api/src/api.module';
import { ROOT, sources } from './sources';

interface Term {
  readonly term: string;
  readonly identifiers: readonly string[];
  readonly tables: readonly string[];
  readonly toCome: boolean;
}

const quoted = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** Rows of `| terme | définition | identifiant | table | libellé |`. */
const terms: readonly Term[] = readFileSync(join(ROOT, 'docs/glossaire.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|\s*(Terme|:?-)/.test(line))
  .map((line) => {
    const [term = '', , identifier, table, label = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return {
      term,
      identifiers: quoted(identifier),
      tables: quoted(table),
      toCome: label.startsWith('à venir'),
    };
  });

const contexts = sources().filter(({ path }) => path.startsWith('libs/') && !/\.spec\.ts$/.test(path));

/** A class, type or constant of ours, a part of the API's contract, or (in lower case) a property of one. */
function exists(identifier: string): boolean {
  const declaration = new RegExp(`\\b(class|interface|type|const|function) ${identifier}\\b|id: '${identifier}'`);
  const property = new RegExp(`\\b${identifier}:`);
  return contexts.some(({ path, text }) =>
    /^[a-z]/.test(identifier) ? path.endsWith('.contract.ts') && property.test(text) : declaration.test(text),
  );
}

const entities = getMetadataArgsStorage().tables.flatMap(({ target, schema, name }) =>
  typeof target === 'function' && name !== undefined ? [{ identifier: target.name, table: `${schema}.${name}` }] : [],
);

describe('the glossary', () => {
  it('is read: more than forty terms, each with an identifier', () => {
    expect(terms.length).toBeGreaterThan(40);
    expect(terms.filter(({ identifiers }) => identifiers.length === 0).map(({ term }) => term)).toEqual([]);
    expect(entities.length).toBeGreaterThan(15);
  });

  it('names every entity, with its table, on one line', () => {
    const named = ({ identifier, table }: (typeof entities)[number]) =>
      terms.some((term) => term.identifiers.includes(identifier) && term.tables.includes(table));
    expect(entities.filter((entity) => !named(entity))).toEqual([]);
  });

  it('names only identifiers and tables that exist, but for those marked as to come', () => {
    const migrations = readFileSync(join(ROOT, 'migrations/schema.sql'), 'utf8');
    const wrong = terms
      .filter(({ toCome }) => !toCome)
      .flatMap(({ term, identifiers, tables }) => [
        ...identifiers.filter((identifier) => !exists(identifier)).map((identifier) => `${term}: ${identifier}`),
        ...tables
          .filter((table) => !migrations.includes(`CREATE TABLE ${table} (`))
          .map((table) => `${term}: ${table}`),
      ]);
    expect(wrong).toEqual([]);
  });

  it('marks as to come only what has not come', () => {
    const here = terms.filter(({ toCome, identifiers }) => toCome && identifiers.some(exists));
    expect(here.map(({ term }) => term)).toEqual([]);
  });

  it('gives each identifier one meaning', () => {
    const all = terms.flatMap(({ identifiers }) => identifiers);
    expect(all.filter((identifier, place) => all.indexOf(identifier) !== place)).toEqual([]);
  });
});
