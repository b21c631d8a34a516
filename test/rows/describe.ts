import type { Client, Connection, Submittable } from 'pg';

export interface DescribedColumn {
  readonly name: string;
  /** Its type, by number in the catalog. */
  readonly typeId: number;
}

/** Asks PostgreSQL what a statement would answer. It is parsed and planned by name, never executed. */
export function describe(client: Client, sql: string): Promise<readonly DescribedColumn[]> {
  return new Promise((resolve, reject) => {
    client.query(new Description(sql, resolve, reject));
  });
}

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

/** Half of the extended protocol: Parse, Describe, Sync. The driver calls back with each message of the answer. */
class Description implements Submittable {
  private columns: readonly DescribedColumn[] = [];
  private refusal: Error | undefined;

  constructor(
    private readonly sql: string,
    private readonly resolve: (columns: readonly DescribedColumn[]) => void,
    private readonly reject: (refusal: Error) => void,
  ) {}

  submit(connection: Connection): void {
    connection.parse({ name: '', text: this.sql, types: [] }, true);
    connection.describe({ type: 'S', name: '' }, true);
    connection.sync();
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    this.columns = fields.map(({ name, dataTypeID }) => ({ name, typeId: dataTypeID }));
  }

  handleError(refusal: Error): void {
    this.refusal = refusal;
  }

  handleReadyForQuery(): void {
    if (this.refusal) this.reject(this.refusal);
    else this.resolve(this.columns);
  }
}
