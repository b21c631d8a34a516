import type { Node, RawStmt } from '@pgsql/types';
import { parseSync } from 'pgsql-parser';

/** The tree of a text of one statement. The parser must have been loaded. */
export function parsed(sql: string): Node | undefined {
  const { stmts = [] } = parseSync(sql) as { stmts?: RawStmt[] };
  return stmts.at(-1)?.stmt;
}

/** The texts of a list of names, as the parser wraps them. */
export const names = (nodes: readonly Node[] | undefined): string[] =>
  (nodes ?? []).map((node) => ('String' in node ? (node.String.sval ?? '') : 'A_Star' in node ? '*' : ''));

/** `b.title` of a reference to a column, `['b', 'title']`; nothing for any other expression. */
export const path = (node: Node | undefined): string[] | undefined =>
  node !== undefined && 'ColumnRef' in node ? names(node.ColumnRef.fields) : undefined;

/** The text of a constant between quotes. */
export const text = (node: Node | undefined): string | undefined =>
  node !== undefined && 'A_Const' in node ? node.A_Const.sval?.sval : undefined;

export const isNullConstant = (node: Node | undefined): boolean =>
  node !== undefined && 'A_Const' in node && node.A_Const.isnull === true;
