import type { A_Expr, Node } from '@pgsql/types';
import { names, path } from './syntax';

/** Operators that answer neither true nor false when a side is null. */
const STRICT = new Set(['=', '<>', '<', '>', '<=', '>=', '~', '~*', '~~', '~~*', '<@', '@>', '&&', '%']);
const STRICT_KINDS = new Set<A_Expr['kind']>([
  'AEXPR_OP',
  'AEXPR_OP_ANY',
  'AEXPR_IN',
  'AEXPR_LIKE',
  'AEXPR_ILIKE',
  'AEXPR_BETWEEN',
]);

/** Columns that cannot be null where `condition` is true; or where it is not, when `holds` is false. */
export function provenBy(condition: Node | undefined, holds = true): string[][] {
  if (condition === undefined) return [];
  if ('BoolExpr' in condition) {
    const { boolop, args = [] } = condition.BoolExpr;
    if (boolop === 'NOT_EXPR') return holds ? args.flatMap((arg) => provenFalse(arg)) : [];
    return (boolop === 'AND_EXPR') === holds ? args.flatMap((arg) => provenBy(arg, holds)) : [];
  }
  if ('NullTest' in condition) {
    const proves = (condition.NullTest.nulltesttype === 'IS_NOT_NULL') === holds;
    return proves ? columns([condition.NullTest.arg]) : [];
  }
  return holds ? strictOperands(condition) : [];
}

/**
 * NOT (…) is true only where what it denies is false, which a comparison with null is not; save with any of no value,
 * which nothing equals, not even null.
 */
function provenFalse(condition: Node): string[][] {
  if ('NullTest' in condition) return provenBy(condition, false);
  const isAny = 'A_Expr' in condition && condition.A_Expr.kind === 'AEXPR_OP_ANY';
  return isAny ? [] : strictOperands(condition);
}

function strictOperands(condition: Node): string[][] {
  if (!('A_Expr' in condition)) return columns([condition]);
  const { kind, name, lexpr, rexpr } = condition.A_Expr;
  const isStrict = STRICT_KINDS.has(kind) && (kind !== 'AEXPR_OP' || STRICT.has(names(name).at(-1) ?? ''));
  if (!isStrict) return [];
  return columns(kind === 'AEXPR_OP' ? [lexpr, rexpr] : [lexpr]);
}

const columns = (nodes: readonly (Node | undefined)[]): string[][] =>
  nodes.map(path).filter((found) => found !== undefined);
