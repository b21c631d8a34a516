import { Client } from 'pg';
import { DataChecks, type Fault } from '#platform/data-check/data-checks.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';

/** A centre whose data can be spoilt by hand, behind the back of the database's own walls. */
export class SpoiltData {
  private constructor(
    readonly api: TestApi,
    readonly centre: TestOrganisation,
    private readonly client: Client,
  ) {}

  static async start(): Promise<SpoiltData> {
    const api = await startTestApi();
    const client = new Client({ connectionString: api.connectionString });
    await client.connect();
    await client.query('SET session_replication_role = replica');
    return new SpoiltData(api, await api.organisation(), client);
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.api.close();
  }

  readonly sql = (text: string, ...parameters: unknown[]) => this.client.query(text, parameters);

  readonly faults = async (check: string): Promise<Fault[]> => {
    const found: Fault[] = [];
    for await (const fault of this.api.get(DataChecks).faults()) if (fault.check === check) found.push(fault);
    return found;
  };

  /** Spoils the data, sees the fault and its id, puts the data right again: the check is then quiet about it. */
  readonly expectFound = async (
    check: string,
    id: string,
    spoil: () => Promise<unknown>,
    mend: () => Promise<unknown>,
  ): Promise<void> => {
    const of = async () => (await this.faults(check)).filter((fault) => fault.id === id);
    const before = await of();
    await spoil();
    expect((await of()).length).toBeGreaterThan(before.length);
    await mend();
    expect(await of()).toEqual(before);
  };

  /** What the trail says of one thing, hidden and shown again. */
  readonly entriesOf = (type: string, id: string, verb: string) => {
    const rename = (from: string, to: string) => () =>
      this.sql(
        'UPDATE platform.audit_entry SET verb = $4 WHERE object_type = $1 AND object_id = $2 AND verb = $3',
        type,
        id,
        from,
        to,
      );
    return { hide: rename(verb, `hidden ${verb}`), show: rename(`hidden ${verb}`, verb) };
  };
}
