import { Injectable } from '@nestjs/common';
import { Transaction } from '../database/transaction';

/** Something in the data that cannot have come about by the product's own rules. */
export interface Fault {
  /** `context.what-is-wrong`, such as `credential.file-missing`. */
  readonly check: string;
  /** Kind of the object and which one: ids only, nothing that anybody typed. */
  readonly object: string;
  readonly id: string;
  /** What was found, in figures, codes or ids. */
  readonly detail?: string;
}

/** One thing that must be true of all data of an installation, whatever happened to its machines. */
export interface DataCheck {
  /** `context.what-is-wrong`: what its faults are called. */
  readonly name: string;
  /** The same for whoever operates the server, in French. */
  readonly says: string;
  /** Every fault, as they are found: the data may be a million rows. */
  faults(): AsyncIterable<Omit<Fault, 'check'>>;
}

/** A check that one statement makes: its rows are the faults. */
export interface StatementCheck {
  readonly name: string;
  readonly says: string;
  readonly object: string;
  /** Gives `id` and `detail`, texts; detail may be null. */
  readonly sql: string;
}

interface FaultRow {
  id: string | null;
  detail: string | null;
}

/**
 * What operators have checked after a bad day, after a restore, or every night: contexts add their own checks, when the
 * application is put together.
 */
@Injectable()
export class DataChecks {
  private readonly checks: DataCheck[] = [];

  constructor(private readonly tx: Transaction) {}

  /** To be called once, by each module that has something to check. */
  add(...checks: readonly DataCheck[]): void {
    this.checks.push(...checks);
  }

  addStatements(...statements: readonly StatementCheck[]): void {
    this.add(...statements.map((statement) => this.made(statement)));
  }

  /** The checks there are, in the order of their names. */
  get all(): readonly DataCheck[] {
    return [...this.checks].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Makes every check. @param begun told of each check as it starts */
  async *faults(begun: (name: string) => void = () => undefined): AsyncGenerator<Fault> {
    for (const check of this.all) {
      begun(check.name);
      for await (const fault of check.faults()) yield { check: check.name, ...fault };
    }
  }

  private made({ name, says, object, sql: bare }: StatementCheck): DataCheck {
    const { tx } = this;
    // Whose it is: it obeys the walls of its context, not of this one.
    const sql = `/* ${name} */ ${bare}`;
    return {
      name,
      says,
      async *faults() {
        for (const { id, detail } of await tx.acrossOrganisations('check-data', () => tx.query<FaultRow>(sql))) {
          yield { object, id: id ?? '', ...(detail !== null && { detail }) };
        }
      },
    };
  }
}
