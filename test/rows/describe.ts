import type { Client, Connection, Submittable } from 'pg';

export interface DescribedColumn {
  readonly name: string;
  /** Its type, by number in the catalog. */
  readonly typeId: number;
}

/** The columns of an answer, or why PostgreSQL refuses the statement. */
export type Description = { readonly columns: readonly DescribedColumn[] } | { readonly refusal: string };

/** Asks PostgreSQL what a statement would answer. It is parsed, never executed. */
export function describe(client: Client, sql: string): Promise<Description> {
  return new Promise((resolve) => {
    client.query(new Question(sql, resolve));
  });
}

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

/** Half of the extended protocol: Parse, Describe, Sync. The driver calls back with each message of the answer. */
class Question implements Submittable {
  private columns: readonly DescribedColumn[] = [];

  constructor(
    private readonly sql: string,
    private readonly answer: (description: Description) => void,
  ) {}

  submit(connection: Connection): void {
    connection.parse({ name: '', text: this.sql, types: [] }, true);
    connection.describe({ type: 'S', name: '' }, true);
    connection.sync();
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    this.columns = fields.map(({ name, dataTypeID }) => ({ name, typeId: dataTypeID }));
  }

  /** The last call: after a refusal, the driver forgets who asked. */
  handleError({ message }: Error): void {
    this.answer({ refusal: message });
  }

  handleReadyForQuery(): void {
    this.answer({ columns: this.columns });
  }
}
