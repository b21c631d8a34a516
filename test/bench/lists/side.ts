import { accepted } from '../../../apps/demo/src/api-caller';
import { SessionService } from '#identity/session/session.service.js';
import { type BenchServer, type BenchStage, enterStage, type Started } from '../bench-stage';
import { type Answered, Connection } from '../connection';
import type { CentreSize } from '../data/centre-size';
import { idOf } from '../data/ids';
import { type PopulatedCentre, populate } from '../data/populated-centre';
import { elapsed, say } from '../figures';
import type { Asker } from './readings';

/** One populated centre with its own database and api, and somebody of each kind who is signed in. */
export class Side {
  private constructor(
    readonly bench: BenchStage,
    readonly centre: PopulatedCentre,
    /** A preview that waits for its confirmation, made over HTTP. */
    readonly importId: string,
    private readonly connections: Readonly<Record<Asker, Connection>>,
  ) {}

  static async open(server: BenchServer, name: string, size: CentreSize, started: Started = {}): Promise<Side> {
    const bench = await enterStage(server, name, started);
    try {
      const founded = await bench.stage.found(() => bench.instance.caller());
      let centre: PopulatedCentre | undefined;
      const loading = await elapsed(async () => {
        centre = await populate(bench.databaseUrl, bench.stage, founded, size);
      });
      if (!centre) throw new Error('nothing was loaded');
      say(`  ${name}: ${size.learners} learners and what goes with them, loaded in ${(loading / 1_000).toFixed(0)} s`);
      const connect = async (userId: string): Promise<Connection> => {
        const { token } = await bench.stage.get(SessionService).open(userId);
        return new Connection(bench.instance.url, { cookie: `certitude=${token}` });
      };
      return new Side(bench, centre, await previewAnImport(centre), {
        administrator: await connect(centre.administratorId),
        juror: await connect(idOf('juror', 0)),
        learner: await connect(idOf('learner-account', 0)),
      });
    } catch (error) {
      await bench.close();
      throw error;
    }
  }

  /** What somebody's browser sends to be recognised. */
  credentials(asker: Asker): Readonly<Record<string, string>> {
    return this.connections[asker].credentials;
  }

  /** @throws Error unless the answer is a success: a refusal is no figure. */
  async ask(asker: Asker, path: string): Promise<Answered> {
    const answer = await this.connections[asker].call('GET', path);
    if (answer.status !== 200) throw new Error(`GET ${path} answers ${answer.status}: ${answer.body}`);
    return answer;
  }

  async close(): Promise<void> {
    for (const connection of Object.values(this.connections)) connection.close();
    await this.bench.close();
  }
}

async function previewAnImport({ administrator: { api }, versions }: PopulatedCentre): Promise<string> {
  const path = { id: versions[0]?.id ?? '' };
  const canonical = await accepted(api.GET('/api/v1/framework-versions/{id}/canonical', { params: { path } }));
  const body = { sourceName: 'Référentiel', text: JSON.stringify(canonical) };
  return (await accepted(api.POST('/api/v1/imports', { body }))).id;
}
