import type { JoinExpr, Node, RangeFunction, RangeVar } from '@pgsql/types';
import { scalar, sure, UNKNOWN, unsure, type Columns, type Shape } from '../shape';
import { provenBy } from './conditions';
import type { Answer, Context } from './context';
import { shapeOf } from './expression';
import { elementShape } from './functions';
import type { Scope } from './scope';
import { names } from './syntax';

/** Puts in scope what an item of a FROM clause brings. */
export function bring(item: Node, scope: Scope, context: Context): void {
  if ('RangeVar' in item) bringRelation(item.RangeVar, scope, context);
  else if ('JoinExpr' in item) bringJoin(item.JoinExpr, scope, context);
  else if ('RangeFunction' in item) bringFunction(item.RangeFunction, scope, context);
  else if ('RangeSubselect' in item) {
    const { subquery, alias } = item.RangeSubselect;
    if (subquery)
      scope.add(alias?.aliasname ?? '', renamed(context.query(subquery, scope.inner()), names(alias?.colnames)));
  }
}

/** @returns columns under the names that an alias gives to the first of them */
export const renamed = (answers: readonly Answer[], aliases: readonly string[]): Columns =>
  new Map(answers.map(({ name, shape }, index) => [aliases[index] ?? name, shape]));

export function bringRelation({ schemaname, relname = '', alias }: RangeVar, scope: Scope, context: Context): void {
  const named = schemaname === undefined ? scope.named(relname) : undefined;
  const columns = named ?? columnsOf([schemaname, relname].filter(Boolean).join('.'), context);
  scope.add(alias?.aliasname ?? relname, renamed(asAnswers(columns), names(alias?.colnames)));
}

const asAnswers = (columns: Columns): Answer[] => [...columns].map(([name, shape]) => ({ name, shape }));

/** A view's columns have the types the catalog says, and the nulls its own query lets through. */
function columnsOf(name: string, context: Context): Columns {
  const relation = context.catalog.relations.get(name);
  if (!relation) return new Map();
  if (relation.definition === null) return relation.columns;
  const answers = context.view(relation.definition);
  return new Map(
    [...relation.columns.keys()].map((column, index) => [column, answers[index]?.shape ?? unsure(UNKNOWN)]),
  );
}

function bringJoin({ jointype, larg, rarg, quals }: JoinExpr, scope: Scope, context: Context): void {
  const before = scope.aliases;
  if (larg) bring(larg, scope, context);
  const left = scope.aliases.filter((alias) => !before.includes(alias));
  if (rarg) bring(rarg, scope, context);
  const right = scope.aliases.filter((alias) => !before.includes(alias) && !left.includes(alias));
  if (jointype === 'JOIN_INNER')
    provenBy(quals).forEach((column) => {
      scope.prove(column);
    });
  if (jointype === 'JOIN_LEFT' || jointype === 'JOIN_FULL') scope.makeOptional(right);
  if (jointype === 'JOIN_RIGHT' || jointype === 'JOIN_FULL') scope.makeOptional(left);
}

function bringFunction(
  { functions = [], alias, coldeflist, ordinality }: RangeFunction,
  scope: Scope,
  context: Context,
): void {
  const calls = functions
    .flatMap((each) => ('List' in each ? (each.List.items ?? []) : []))
    .filter((each) => 'FuncCall' in each);
  const answers = coldeflist
    ? coldeflist.map(declared)
    : calls.flatMap(({ FuncCall }) => rowsOf(FuncCall, scope, context));
  const name = alias?.aliasname ?? answers[0]?.name ?? '';
  const [only, another] = answers;
  // A function of one column lends it the alias of the relation.
  const called = only && !another && alias?.aliasname !== undefined ? [{ ...only, name: alias.aliasname }] : answers;
  const counted = ordinality === true ? [...called, { name: 'ordinality', shape: sure(scalar('int8')) }] : called;
  scope.add(name, renamed(counted, names(alias?.colnames)));
}

type Call = Extract<Node, { FuncCall: unknown }>['FuncCall'];

function rowsOf(call: Call, scope: Scope, context: Context): Answer[] {
  const path = names(call.funcname);
  const name = path.at(-1) ?? '';
  const args = (call.args ?? []).map((arg) => shapeOf(arg, scope, context));
  // Several arrays side by side: the shorter ones end with nulls.
  if (name === 'unnest' && args.length > 1) {
    return args.map((arg) => ({ name, shape: unsure(elementShape(name, [arg])?.type ?? UNKNOWN) }));
  }
  const element = elementShape(name, args);
  if (element) return [{ name, shape: element }];
  const known = context.catalog.functions.get(path.join('.'));
  if (known?.body == null) return [{ name, shape: unsure(known?.returns ?? UNKNOWN) }];
  return context
    .body(known.body, known, args)
    .map((answer, index) => ({ ...answer, name: known.answers[index] ?? answer.name }));
}

/** A column that the FROM clause itself declares: `jsonb_to_recordset($1) AS r (id uuid)`. */
function declared(node: Node): Answer {
  const { colname = '', typeName } = 'ColumnDef' in node ? node.ColumnDef : {};
  const element = scalar(names(typeName?.names).at(-1) ?? '');
  const shape: Shape = unsure(typeName?.arrayBounds ? { kind: 'array', of: sure(element), json: false } : element);
  return { name: colname, shape };
}
