import type { Client } from 'pg';
import type ts from 'typescript';
import type { CallSite } from './call-sites';
import { type Catalog, readCatalog } from './catalog';
import { Comparison } from './compare';
import { describe, type DescribedColumn } from './describe';
import { Inference } from './infer/infer';
import { parsed } from './infer/syntax';
import { UNKNOWN, type Columns, type Shape, type ShapeType } from './shape';

/** Says what is wrong with the row that a call declares, whichever of its statements it runs. */
export class RowCheck {
  private readonly comparison: Comparison;
  private readonly inference: Inference;

  private constructor(
    private readonly client: Client,
    private readonly catalog: Catalog,
    checker: ts.TypeChecker,
  ) {
    this.comparison = new Comparison(checker);
    this.inference = new Inference(catalog);
  }

  static async on(client: Client, checker: ts.TypeChecker): Promise<RowCheck> {
    return new RowCheck(client, await readCatalog(client), checker);
  }

  /** @param statements the texts that the call was seen to run */
  async complaints(site: CallSite, statements: ReadonlySet<string> | undefined): Promise<readonly string[]> {
    if (!site.door) return ['nothing can check what it says of its rows: use Transaction.query or ask'];
    if (!statements) return ['no integration test runs it, so nothing says what it answers'];
    const [told, refusals] = [new Set<string>(), new Map<string, string>()];
    for (const sql of statements) {
      const description = await describe(this.client, sql);
      if ('refusal' in description) refusals.set(sql, description.refusal);
      else this.misfits(site, sql, description.columns).forEach((misfit) => told.add(misfit));
    }
    // A test may have run the call on tables of its own, as long as another has not.
    const isRefused = refusals.size === statements.size;
    return isRefused
      ? [...new Set(refusals.values())].map((refusal) => `PostgreSQL refuses it: ${refusal}`)
      : [...told];
  }

  private misfits(site: CallSite, sql: string, described: readonly DescribedColumn[]): string[] {
    if (site.door === 'Transaction.query' && isBareWrite(sql)) return ['gives no rows: put the write in a CTE'];
    const inferred = this.inference.answers(sql, site.parameters);
    if (described.length !== inferred.length) throw new Error(`${site.place}: columns were lost in\n${sql}`);
    const columns: Columns = new Map(
      described.map(({ name, typeId }, index) => [
        name,
        typed(inferred[index]?.shape, this.catalog.types.get(typeId) ?? UNKNOWN),
      ]),
    );
    return this.comparison.row(columns, site.row);
  }
}

function isBareWrite(sql: string): boolean {
  const statement = parsed(sql);
  return statement !== undefined && ('UpdateStmt' in statement || 'DeleteStmt' in statement);
}

/** PostgreSQL has the last word on types; what is inside a JSON value, and what is null, it does not say. */
function typed(shape: Shape | undefined, type: ShapeType): Shape {
  if (shape === undefined) return { type, nullable: true };
  return { type: told(shape.type, type), nullable: shape.nullable };
}

function told(inferred: ShapeType, type: ShapeType): ShapeType {
  if (type.kind === 'array') {
    return { ...type, of: inferred.kind === 'array' ? typed(inferred.of, type.of.type) : type.of };
  }
  if (type.kind !== 'scalar') return inferred;
  if (type.name === 'json' || type.name === 'jsonb') return inferred.kind === 'scalar' ? UNKNOWN : inferred;
  const literals = type.literals ?? (inferred.kind === 'scalar' ? inferred.literals : undefined);
  return literals ? { ...type, literals } : type;
}
