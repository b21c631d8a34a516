import type { A_Const, A_Expr, CaseExpr, FuncCall, Node, SelectStmt, SubLink, TypeCast } from '@pgsql/types';
import { NULL, nullableIf, oneOf, scalar, sure, UNKNOWN, unsure, type Shape, type ShapeType } from '../shape';
import { provenBy } from './conditions';
import type { Context } from './context';
import { callShape, elementShape } from './functions';
import type { Scope } from './scope';
import { names, path } from './syntax';

/** What an expression can be worth. */
export function shapeOf(node: Node | undefined, scope: Scope, context: Context): Shape {
  const each = (nodes: readonly Node[] | undefined): Shape[] =>
    (nodes ?? []).map((one) => shapeOf(one, scope, context));
  if (node === undefined) return unsure(UNKNOWN);
  if ('ColumnRef' in node) return scope.resolve(path(node) ?? []);
  if ('ParamRef' in node) return scope.parameters[(node.ParamRef.number ?? 0) - 1] ?? unsure(UNKNOWN);
  if ('A_Const' in node) return constant(node.A_Const);
  if ('TypeCast' in node) return cast(node.TypeCast, shapeOf(node.TypeCast.arg, scope, context));
  if ('FuncCall' in node) return call(node.FuncCall, scope, context);
  if ('A_Expr' in node) return operation(node.A_Expr, (one) => shapeOf(one, scope, context));
  if ('CaseExpr' in node) return branches(node.CaseExpr, scope, context);
  if ('SubLink' in node) return subquery(node.SubLink, scope, context);
  if ('CoalesceExpr' in node) return firstThere(each(node.CoalesceExpr.args));
  // greatest and least leave nulls aside.
  if ('MinMaxExpr' in node) return firstThere(each(node.MinMaxExpr.args));
  if ('A_ArrayExpr' in node) return sure({ kind: 'array', of: oneOf(each(node.A_ArrayExpr.elements)), json: false });
  if ('BoolExpr' in node) return { ...oneOf(each(node.BoolExpr.args)), type: scalar('bool') };
  if ('NullTest' in node || 'BooleanTest' in node) return sure(scalar('bool'));
  if ('CollateClause' in node) return shapeOf(node.CollateClause.arg, scope, context);
  if ('NamedArgExpr' in node) return shapeOf(node.NamedArgExpr.arg, scope, context);
  if ('SQLValueFunction' in node) return sure(UNKNOWN);
  if ('RowExpr' in node) return sure(UNKNOWN);
  return unsure(UNKNOWN);
}

function constant({ isnull, sval, ival, fval, boolval }: A_Const): Shape {
  if (isnull) return NULL;
  if (sval) return sure(scalar('text', [sval.sval ?? '']));
  if (boolval) return sure(scalar('bool'));
  return sure(ival ? scalar('int4') : fval ? scalar('numeric') : UNKNOWN);
}

function cast({ typeName }: TypeCast, { type, nullable }: Shape): Shape {
  const name = names(typeName?.names).at(-1) ?? '';
  if (typeName?.arrayBounds) {
    const of = type.kind === 'array' ? nullableIf(type.of.nullable, scalar(name)) : sure(scalar(name));
    return { nullable, type: { kind: 'array', of, json: false } };
  }
  const isJson = name === 'json' || name === 'jsonb';
  if (isJson && type.kind !== 'scalar') return { type, nullable };
  const keepsValues = isJson || name === 'text' || name === 'varchar';
  return { nullable, type: scalar(name, keepsValues && type.kind === 'scalar' ? type.literals : undefined) };
}

function call(func: FuncCall, scope: Scope, context: Context): Shape {
  const kept = scope.supposing();
  provenBy(func.agg_filter).forEach((column) => {
    kept.prove(column);
  });
  const args = (func.args ?? []).map((arg) => shapeOf(arg, kept, context));
  const hasRow = (scope.isGrouped || func.over !== undefined) && func.agg_filter === undefined;
  return elementShape(names(func.funcname).at(-1) ?? '', args) ?? callShape(func, args, hasRow, context);
}

/** What stands inside a stored JSON value is believed as declared, and so is its being there: no type describes it. */
const LOOKUPS: Readonly<Record<string, string>> = { '->': 'jsonb', '#>': 'jsonb', '->>': 'text', '#>>': 'text' };
const ARITHMETIC = new Set(['+', '-', '*', '/', '%']);

function operation({ kind, name, lexpr, rexpr }: A_Expr, shape: (node: Node | undefined) => Shape): Shape {
  const operands = [lexpr, rexpr]
    .filter((node) => node !== undefined)
    .flatMap((node) => ('List' in node ? (node.List.items ?? []) : [node]));
  const shapes = operands.map(shape);
  const [left = unsure(UNKNOWN)] = shapes;
  const nullable = shapes.some((one) => one.nullable);
  if (kind === 'AEXPR_DISTINCT' || kind === 'AEXPR_NOT_DISTINCT') return sure(scalar('bool'));
  if (kind === 'AEXPR_NULLIF') return unsure(left.type);
  const operator = names(name).at(-1) ?? '';
  if (kind !== 'AEXPR_OP') return nullableIf(nullable, scalar('bool'));
  const found = LOOKUPS[operator];
  if (found !== undefined) return nullableIf(nullable, scalar(found));
  if (operator === '||') return nullableIf(nullable, joined(shapes));
  if (ARITHMETIC.has(operator)) return nullableIf(nullable, shapes.length === 1 ? left.type : oneOf(shapes).type);
  return nullableIf(nullable, scalar('bool'));
}

function joined(shapes: readonly Shape[]): ShapeType {
  const isText = shapes.every(({ type }) => type.kind === 'scalar' && !type.name.startsWith('json'));
  return isText ? scalar('text') : (shapes.find(({ type }) => type.kind === 'array')?.type ?? UNKNOWN);
}

const firstThere = (shapes: readonly Shape[]): Shape => ({
  type: oneOf(shapes).type,
  nullable: shapes.every(({ nullable }) => nullable),
});

/** Each branch knows that its condition holds and that the previous ones do not. */
function branches({ arg, args = [], defresult }: CaseExpr, scope: Scope, context: Context): Shape {
  const rest = scope.supposing();
  const shapes = args.map((branch) => {
    if (!('CaseWhen' in branch)) return unsure(UNKNOWN);
    const here = rest.supposing();
    const { expr, result } = branch.CaseWhen;
    if (arg === undefined) {
      provenBy(expr).forEach((column) => {
        here.prove(column);
      });
      provenBy(expr, false).forEach((column) => {
        rest.prove(column);
      });
    }
    return shapeOf(result, here, context);
  });
  return oneOf([...shapes, defresult === undefined ? NULL : shapeOf(defresult, rest, context)]);
}

function subquery({ subLinkType, subselect, testexpr }: SubLink, scope: Scope, context: Context): Shape {
  if (subLinkType === 'EXISTS_SUBLINK' || subselect === undefined) return sure(scalar('bool'));
  const [answer] = context.query(subselect, scope.inner());
  const shape = answer?.shape ?? unsure(UNKNOWN);
  if (subLinkType === 'ARRAY_SUBLINK') return sure({ kind: 'array', of: shape, json: false });
  if (subLinkType !== 'EXPR_SUBLINK') {
    return nullableIf(shape.nullable || shapeOf(testexpr, scope, context).nullable, scalar('bool'));
  }
  const isSure = 'SelectStmt' in subselect && alwaysOneRow(subselect.SelectStmt, context);
  return nullableIf(shape.nullable || !isSure, shape.type);
}

/** An aggregate without a group answers one row whatever it counts; a SELECT from nothing too, unless it makes rows. */
function alwaysOneRow(select: SelectStmt, { catalog }: Context): boolean {
  const { groupClause, havingClause, limitCount, limitOffset, fromClause, whereClause, targetList } = select;
  if (groupClause ?? havingClause ?? limitCount ?? limitOffset) return false;
  const known = ({ funcname }: FuncCall) => catalog.functions.get(names(funcname).join('.'));
  if (calls(targetList, (func) => known(func)?.isAggregate === true && func.over === undefined)) return true;
  const isFromNothing = !fromClause && !whereClause && !select.larg;
  return isFromNothing && !calls(targetList, (func) => known(func)?.answersRows === true);
}

/** Whether a part of a statement, subqueries apart, calls such a function. */
function calls(part: unknown, isSuch: (func: FuncCall) => boolean): boolean {
  if (typeof part !== 'object' || part === null || 'SubLink' in part) return false;
  if ('FuncCall' in part && isSuch(part.FuncCall as FuncCall)) return true;
  return Object.values(part).some((inside) => calls(inside, isSuch));
}
