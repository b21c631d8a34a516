import { DataSource, type EntityManager } from 'typeorm';
import { type QueryOptions, Transaction } from '#platform/database/transaction.js';

/**
 * The door to the database for what tests put in place: as the product's own, of which it joins the transactions, except
 * that no entry of the trail is asked for what nobody did.
 */
export class FixtureHand extends Transaction {
  constructor(
    private readonly door: Transaction,
    dataSource: DataSource,
  ) {
    super(dataSource);
  }

  static of(app: { get(token: unknown): unknown }): FixtureHand {
    return new FixtureHand(app.get(Transaction) as Transaction, app.get(DataSource) as DataSource);
  }

  override run<T>(work: () => Promise<T>): Promise<T> {
    return this.door.run(async () => {
      // Not by the door: it is no statement of whoever calls, whose rows are looked at.
      await this.door.manager.query(`SELECT set_config('certitude.trail', 'kept-elsewhere', true)`);
      return work();
    });
  }

  override query<Row>(sql: string, parameters?: readonly unknown[], options?: QueryOptions): Promise<Row[]> {
    const ask = () => this.door.query<Row>(sql, parameters, options);
    return this.isOpen ? ask() : this.run(ask);
  }

  /** The constraint that a statement violates: what stands even when no code of the product does. */
  violated(sql: string, ...parameters: unknown[]): Promise<string | undefined> {
    return this.run(() =>
      this.manager.query(sql, parameters).then(
        () => undefined,
        (error: unknown) => (error as { driverError?: { constraint?: string } }).driverError?.constraint,
      ),
    );
  }

  override get manager(): EntityManager {
    return this.door.manager;
  }

  override get isOpen(): boolean {
    return this.door.isOpen;
  }

  override onCommit(follow: () => void): void {
    this.door.onCommit(follow);
  }
}
