import type { Node } from '@pgsql/types';
import type { Catalog } from '../catalog';
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
  /** What the text of a view or of a function answers, alone. */
  text(sql: string): readonly Answer[];
}
