import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { DataSource, EntityManager, QueryFailedError } from 'typeorm';
import { refusalOfConstraint } from '#kernel/domain-error.js';
import { isDiskFull } from './database-trouble';
import type { Crossing } from './sight/crossings';
import { EVERYTHING, rowsOf, seeing, WHATEVER } from './sight/sight';
import { Carried } from '../under-way/carried';
import { tell } from './told-statement';
import { isoInstants } from './wire-types';

export interface QueryOptions {
  /**
   * What no other statement is called: each connection then plans this one once, in each of the few shapes that its filters
   * give it. For what is read by keys and along indexes: a plan that should depend on the values has no place here.
   */
  readonly preparedAs?: string;
}

/** Filters that combine give a statement a handful of shapes; words that are typed would give it any number. */
const MOST_SHAPES = 16;

/** What writes may be rare: health says it for a while after the last one that was refused. */
const ROOM_REMEMBERED_MS = 60_000;

interface Connections {
  obtainMasterConnection(): Promise<[ClientBase, (error?: Error) => void]>;
}

interface Scope {
  readonly manager: EntityManager;
  readonly afterCommit: (() => void)[];
}

/**
 * The one door to the database. A write runs inside {@link run}; what it calls joins the same transaction without
 * being handed anything. Nothing slow goes inside: no HTTP, mail, file, rendering or Redis.
 */
@Injectable()
export class Transaction {
  private readonly scopes = new Carried<Scope>();
  private readonly shapes = new Map<string, Map<string, string>>();
  private refusedForRoomAt = -Infinity;

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in a transaction, or joins the one under way. A violated constraint that a feature declared comes out
   * as that feature's refusal.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.scopes.now) return work();
    const afterCommit: (() => void)[] = [];
    const result = await this.dataSource
      .transaction((manager) => this.scopes.with({ manager, afterCommit }, work))
      .catch((error: unknown) => {
        this.note(error);
        throw asRefusal(error);
      });
    for (const follow of afterCommit) follow();
    return result;
  }

  /** The manager of the transaction under way, or the plain one for reads outside any. */
  get manager(): EntityManager {
    return this.scopes.now?.manager ?? this.dataSource.manager;
  }

  /** Whether a transaction is under way here: writers that must be inside one check it. */
  get isOpen(): boolean {
    return this.scopes.now !== undefined;
  }

  /**
   * One SQL statement, inside the transaction under way if there is one. Rows have snake_case columns; days are
   * `YYYY-MM-DD`, instants ISO 8601 texts. A bare UPDATE or DELETE gives no rows, even with RETURNING: put it in a CTE.
   */
  async query<Row>(
    sql: string,
    parameters: readonly unknown[] = [],
    { preparedAs }: QueryOptions = {},
  ): Promise<Row[]> {
    tell(sql);
    const values = [...parameters];
    const name = preparedAs === undefined || this.isOpen ? undefined : this.nameOf(preparedAs, sql);
    if (name === undefined) {
      const rows = this.manager.query<Row[]>(sql, values);
      return isoInstants(
        await rows.catch((error: unknown) => {
          this.note(error);
          throw error;
        }),
      );
    }
    return isoInstants<Row>(await this.prepared<Row>({ name, text: sql, values }));
  }

  /**
   * Runs `work` with the rows of every organisation: what finds out which one is meant, or tells each its part. Few places
   * may, each for a reason of {@link Crossing}; whatever they take from a caller they compare themselves.
   */
  acrossOrganisations<T>(_why: Crossing, work: () => Promise<T>): Promise<T> {
    return seeing(EVERYTHING, work);
  }

  /** Runs `work` with the rows of this organisation, where no request or job said which. */
  forOrganisation<T>(organisationId: string, work: () => Promise<T>): Promise<T> {
    return seeing(rowsOf(organisationId), work);
  }

  /** For what is answered the same whoever asks (functions that see by themselves): the connection is told nothing. */
  regardless<T>(work: () => Promise<T>): Promise<T> {
    return seeing(WHATEVER, work);
  }

  /** One name for each text: what is prepared keeps the text it was prepared with. */
  private nameOf(preparedAs: string, sql: string): string | undefined {
    const shapes = this.shapes.get(preparedAs) ?? new Map<string, string>();
    this.shapes.set(preparedAs, shapes);
    const known = shapes.get(sql);
    if (known !== undefined || shapes.size >= MOST_SHAPES) return known;
    const name = shapes.size === 0 ? preparedAs : `${preparedAs}, ${shapes.size + 1}`;
    shapes.set(sql, name);
    return name;
  }

  /** Taken and given back here: a callback of the pool would run as whoever gave the connection back. */
  private async prepared<Row>(statement: { name: string; text: string; values: unknown[] }): Promise<Row[]> {
    const [connection, release] = await this.connections.obtainMasterConnection();
    try {
      const { rows } = await connection.query<Row & object>(statement);
      release();
      return rows;
    } catch (error) {
      release(error as Error);
      throw error;
    }
  }

  /** Whether the database lately had no room for what it was asked to write. */
  get lacksRoom(): boolean {
    return performance.now() - this.refusedForRoomAt < ROOM_REMEMBERED_MS;
  }

  private note(error: unknown): void {
    if (isDiskFull(error)) this.refusedForRoomAt = performance.now();
  }

  /** Where TypeORM takes its connections. */
  private get connections(): Connections {
    return this.dataSource.driver;
  }

  /** Runs `follow` once the outermost transaction is committed, never if it is rolled back. */
  onCommit(follow: () => void): void {
    const scope = this.scopes.now;
    if (scope) scope.afterCommit.push(follow);
    else follow();
  }
}

/** PostgreSQL names the violated constraint; a feature may have declared which refusal that is. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const driverError: unknown = error.driverError;
  const constraint =
    typeof driverError === 'object' && driverError !== null && 'constraint' in driverError
      ? driverError.constraint
      : undefined;
  return (typeof constraint === 'string' && refusalOfConstraint(constraint)) || error;
}
