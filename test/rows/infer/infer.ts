import type { Node, SelectStmt, WithClause } from '@pgsql/types';
import type { Catalog, SqlFunction } from '../catalog';
import { oneOf, type Shape } from '../shape';
import { provenBy } from './conditions';
import type { Answer, Context } from './context';
import { shapeOf } from './expression';
import { bring, bringRelation, renamed } from './from';
import { Scope } from './scope';
import { names, parsed, path } from './syntax';

/** What statements answer, on one database. The parser must have been loaded. */
export class Inference implements Context {
  private readonly views = new Map<string, readonly Answer[]>();

  constructor(readonly catalog: Catalog) {}

  /** @param parameters what is known of `$1`, `$2`… where the statement is called */
  answers(sql: string, parameters: readonly Shape[]): readonly Answer[] {
    return this.inScope(sql, new Scope(parameters));
  }

  view(definition: string): readonly Answer[] {
    const known = this.views.get(definition) ?? this.answers(definition, []);
    this.views.set(definition, known);
    return known;
  }

  body(sql: string, { parameters }: SqlFunction, args: readonly Shape[]): readonly Answer[] {
    const scope = new Scope(args);
    scope.add(
      '',
      renamed(
        args.map((shape, index) => ({ name: String(index), shape })),
        parameters,
      ),
    );
    // One scope further in, so that a column hides the argument of its name.
    return this.inScope(sql, scope.inner());
  }

  private inScope(sql: string, scope: Scope): readonly Answer[] {
    const statement = parsed(sql);
    return statement === undefined ? [] : this.query(statement, scope);
  }

  query(statement: Node, scope: Scope): readonly Answer[] {
    if ('SelectStmt' in statement) return this.select(statement.SelectStmt, scope);
    const [write] = Object.values(statement) as [Write];
    this.name(write.withClause, scope);
    if (write.relation) bringRelation(write.relation, scope, this);
    for (const item of [...(write.fromClause ?? []), ...(write.usingClause ?? [])]) bring(item, scope, this);
    this.prove(write.whereClause, scope);
    return this.targets(write.returningClause?.exprs ?? [], scope);
  }

  private select(select: SelectStmt, scope: Scope): readonly Answer[] {
    this.name(select.withClause, scope);
    if (select.larg && select.rarg) {
      return together([this.select(select.larg, scope.inner()), this.select(select.rarg, scope.inner())]);
    }
    if (select.valuesLists) return together(select.valuesLists.map((row) => this.values(row, scope)));
    for (const item of select.fromClause ?? []) bring(item, scope, this);
    this.prove(select.whereClause, scope);
    scope.isGrouped = select.groupClause !== undefined;
    return this.targets(select.targetList ?? [], scope);
  }

  /** Each query of a WITH clause sees those before it, and itself when it is recursive. */
  private name(clause: WithClause | undefined, scope: Scope): void {
    for (const node of clause?.ctes ?? []) {
      if (!('CommonTableExpr' in node)) continue;
      const { ctename = '', ctequery, aliascolnames } = node.CommonTableExpr;
      if (ctequery === undefined) continue;
      const aliases = names(aliascolnames);
      const base = 'SelectStmt' in ctequery ? ctequery.SelectStmt.larg : undefined;
      if (clause?.recursive === true && base) scope.name(ctename, renamed(this.select(base, scope.inner()), aliases));
      scope.name(ctename, renamed(this.query(ctequery, scope.inner()), aliases));
    }
  }

  private prove(condition: Node | undefined, scope: Scope): void {
    for (const column of provenBy(condition)) scope.prove(column);
  }

  private values(row: Node, scope: Scope): Answer[] {
    const items = 'List' in row ? (row.List.items ?? []) : [];
    return items.map((item, index) => ({ name: `column${String(index + 1)}`, shape: shapeOf(item, scope, this) }));
  }

  private targets(targets: readonly Node[], scope: Scope): Answer[] {
    return targets.flatMap((target) => {
      if (!('ResTarget' in target)) return [];
      const { name, val } = target.ResTarget;
      const reference = path(val);
      if (reference?.at(-1) !== '*') return [{ name: name ?? nameOf(val), shape: shapeOf(val, scope, this) }];
      const [alias] = reference.slice(-2, -1);
      const relations = alias === undefined ? scope.aliases : [alias];
      return relations.flatMap((each) =>
        [...(scope.columns(each) ?? [])].map(([column, shape]) => ({ name: column, shape })),
      );
    });
  }
}

/** What INSERT, UPDATE and DELETE have in common. */
interface Write {
  readonly relation?: Parameters<typeof bringRelation>[0];
  readonly withClause?: WithClause;
  readonly fromClause?: Node[];
  readonly usingClause?: Node[];
  readonly whereClause?: Node;
  readonly returningClause?: { readonly exprs?: Node[] };
}

/** Rows of several queries, one under the other. */
function together(queries: readonly (readonly Answer[])[]): Answer[] {
  const [first = []] = queries;
  return first.map(({ name }, index) => ({
    name,
    shape: oneOf(queries.map((answers) => answers[index]?.shape).filter((shape) => shape !== undefined)),
  }));
}

/** The name PostgreSQL gives to an expression that was given none. */
function nameOf(node: Node | undefined): string {
  if (node === undefined) return '?column?';
  if ('FuncCall' in node) return names(node.FuncCall.funcname).at(-1) ?? '';
  if ('TypeCast' in node) return nameOf(node.TypeCast.arg);
  return path(node)?.at(-1) ?? '?column?';
}
