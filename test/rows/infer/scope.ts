import { UNKNOWN, unsure, type Columns, type Shape } from '../shape';

interface Present {
  readonly columns: Columns;
  /** Brought by an outer join: all its columns may be null together. */
  readonly optional: boolean;
  /** Columns that a condition has proved not to be null. */
  readonly proven: ReadonlySet<string>;
}

/** What a column's name may stand for at one place of a statement. */
export class Scope {
  private readonly relations = new Map<string, Present>();
  private readonly queries: Map<string, Columns>;
  /** Whether rows are grouped here: no group is empty. */
  isGrouped = false;

  /**
   * @param parameters what is known of `$1`, `$2`… where the statement is called
   * @param outer the scope around a subquery
   */
  constructor(
    readonly parameters: readonly Shape[],
    private readonly outer?: Scope,
  ) {
    this.queries = new Map(outer?.queries);
  }

  /** The scope of a subquery of this one. */
  inner(): Scope {
    return new Scope(this.parameters, this);
  }

  /** A copy, where more can be proved than holds here. */
  supposing(): Scope {
    const copy = new Scope(this.parameters, this.outer);
    copy.isGrouped = this.isGrouped;
    for (const [name, query] of this.queries) copy.queries.set(name, query);
    for (const [alias, present] of this.relations) copy.relations.set(alias, present);
    return copy;
  }

  /** A query of the WITH clause. */
  name(name: string, columns: Columns): void {
    this.queries.set(name, columns);
  }

  named(name: string): Columns | undefined {
    return this.queries.get(name);
  }

  /** A relation of the FROM clause. */
  add(alias: string, columns: Columns): void {
    this.relations.set(alias, { columns, optional: false, proven: new Set() });
  }

  /** Aliases of the FROM clause, so far. */
  get aliases(): readonly string[] {
    return [...this.relations.keys()];
  }

  /** An outer join may leave these without a row. */
  makeOptional(aliases: readonly string[]): void {
    for (const alias of aliases) {
      const present = this.relations.get(alias);
      if (present) this.relations.set(alias, { ...present, optional: true, proven: new Set() });
    }
  }

  /** A column of this level that is not null has a row to stand in: the outer join has found one. */
  prove(path: readonly string[]): void {
    const column = path.at(-1) ?? '';
    const alias =
      path.length > 1 ? path.at(-2) : this.aliases.find((each) => this.relations.get(each)?.columns.has(column));
    const present = alias === undefined ? undefined : this.relations.get(alias);
    if (alias === undefined || !present?.columns.has(column)) return;
    this.relations.set(alias, { ...present, optional: false, proven: new Set([...present.proven, column]) });
  }

  /** All the columns of a relation, here or around. */
  columns(alias: string): Columns | undefined {
    const present = this.relations.get(alias);
    if (!present) return this.outer?.columns(alias);
    return new Map(
      [...present.columns].map(([name, { type, nullable }]) => [
        name,
        { type, nullable: !present.proven.has(name) && (nullable || present.optional) },
      ]),
    );
  }

  /** `column`, `relation.column` or `relation`, here or around. */
  resolve(path: readonly string[]): Shape {
    const name = path.at(-1) ?? '';
    const found = path.length > 1 ? this.columns(path.at(-2) ?? '')?.get(name) : (this.bare(name) ?? this.row(name));
    return found ?? unsure(UNKNOWN);
  }

  private bare(name: string): Shape | undefined {
    for (const alias of this.aliases) {
      const found = this.columns(alias)?.get(name);
      if (found) return found;
    }
    return this.outer?.bare(name);
  }

  private row(alias: string): Shape | undefined {
    const fields = this.columns(alias);
    return fields && { type: { kind: 'object', fields }, nullable: this.isOptional(alias) };
  }

  private isOptional(alias: string): boolean {
    return this.relations.get(alias)?.optional ?? this.outer?.isOptional(alias) ?? false;
  }
}
