/** What a database is made of, as PostgreSQL itself words it. Rows of `pg_catalog`, sorted by name. */
export interface SchemaObjects {
  readonly extensions: readonly { name: string }[];
  readonly schemas: readonly { name: string }[];
  readonly types: readonly { name: string; definition: string }[];
  readonly sequences: readonly { name: string; definition: string }[];
  readonly functions: readonly { name: string; definition: string }[];
  readonly tables: readonly Table[];
  readonly columns: readonly Column[];
  readonly constraints: readonly { table: string; name: string; definition: string }[];
  readonly indexes: readonly { table: string; name: string; definition: string }[];
  readonly triggers: readonly { table: string; name: string; definition: string }[];
  readonly policies: readonly { table: string; name: string; definition: string }[];
  readonly views: readonly { name: string; kind: string; definition: string }[];
  readonly comments: readonly { object: string; text: string }[];
}

export interface Table {
  readonly name: string;
  /** `PARTITION BY …`, `PARTITION OF …`, `WITH (…)`, `ROW LEVEL SECURITY`: whatever is not a column. */
  readonly traits: readonly string[];
}

export interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly collation: string | null;
  readonly required: boolean;
  readonly initial: string | null;
  readonly generated: string | null;
  readonly identity: string | null;
}
