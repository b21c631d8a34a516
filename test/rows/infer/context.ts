import type { Node } from '@pgsql/types';
import type { Catalog, SqlFunction } from '../catalog';
import type { Shape } from '../shape';
import type { Scope } from './scope';

/** One column of an answer. Two may bear the same name. */
export interface Answer {
  readonly name: string;
  readonly shape: Shape;
}

/** What every part of the inference needs. */
export interface Context {
  readonly catalog: Catalog;
  /** What a query answers, inside a scope made for it. */
  query(statement: Node, scope: Scope): readonly Answer[];
  /** What the query of a view answers. */
  view(definition: string): readonly Answer[];
  /** What the body of a function answers to these arguments. */
  body(sql: string, of: SqlFunction, args: readonly Shape[]): readonly Answer[];
}
