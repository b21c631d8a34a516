import type { SavedSession } from '#exam/testing.js';
import { eventually } from '#testing/jobs/eventually.js';
import type { CertificateBatchView } from '#credential/certificate-batch/certificate-batch.contract.js';
import { accepted, type ApiCaller } from '../../../apps/demo/src/api-caller';
import type { BackStage, Centre } from './back-stage';

/** A batch of certificates asked for through the API, and how far it is. */
export class BatchUnderWay {
  private constructor(
    private readonly stage: BackStage,
    readonly session: SavedSession,
    readonly id: string,
    readonly total: number,
  ) {}

  /** Prepares a session that earned `certificates` certificates, and presses "issue". */
  static async of(certificates: number, stage: BackStage, centre: Centre): Promise<BatchUnderWay> {
    return this.askedFor(await stage.closedSessionEarning(certificates, centre), stage, centre);
  }

  /** Presses "issue". */
  static async askedFor(session: SavedSession, stage: BackStage, centre: Centre): Promise<BatchUnderWay> {
    const batch = await accepted(
      centre.administrator.api.POST('/api/v1/exam-sessions/{id}/certificate-batches', {
        params: { path: { id: session.id } },
        body: { reissue: [] },
      }),
    );
    return new BatchUnderWay(stage, session, batch.id, batch.total);
  }

  /** Presses "issue" once more. */
  async order({ api }: ApiCaller): Promise<{ status: number; id: string | undefined }> {
    const { data, response } = await api.POST('/api/v1/exam-sessions/{id}/certificate-batches', {
      params: { path: { id: this.session.id } },
      body: { reissue: [] },
    });
    return { status: response.status, id: data?.id };
  }

  /** Every batch of the session, by id. */
  async ofSession({ api }: ApiCaller): Promise<string[]> {
    const path = { id: this.session.id };
    const { items } = await accepted(api.GET('/api/v1/exam-sessions/{id}/certificate-batches', { params: { path } }));
    return items.map(({ id }) => id);
  }

  async issued(): Promise<number> {
    return this.count('issued');
  }

  async count(state: 'pending' | 'numbered' | 'issued' | 'failed'): Promise<number> {
    const [row] = await this.stage.tx.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM credential.certificate WHERE batch_id = $1 AND state = $2',
      [this.id, state],
    );
    return row?.count ?? 0;
  }

  /** Waits for at least `count` certificates, and fails if by then none is left to issue. */
  async reaches(count: number): Promise<void> {
    await eventually(`${count} certificates are issued`, async () => (await this.issued()) >= count, 60_000);
    const issued = await this.issued();
    if (issued >= this.total) throw new Error(`the batch was over before it could be disturbed (${issued} issued)`);
  }

  /** The batch as its screen is told of it, event after event, until the api closes the stream. */
  async follow({ api }: ApiCaller): Promise<CertificateBatchView[]> {
    const { data } = await api.GET('/api/v1/certificate-batches/{id}/events', {
      params: { path: { id: this.id } },
      parseAs: 'text',
    });
    return [...String(data).matchAll(/^data: (.*)$/gm)].map(
      ([, event = '']) => JSON.parse(event) as CertificateBatchView,
    );
  }

  async finishes(timeout = 60_000, every?: number): Promise<void> {
    await eventually(
      'nothing is left to issue, and all work says that it is done',
      async () => (await this.count('pending')) + (await this.count('numbered')) + (await this.unfinished()) === 0,
      timeout,
      every,
    );
  }

  private async unfinished(): Promise<number> {
    const sql = 'SELECT count(*)::int AS count FROM platform.outbox WHERE ended_at IS NULL';
    const [row] = await this.stage.tx.query<{ count: number }>(sql);
    return row?.count ?? 0;
  }
}
