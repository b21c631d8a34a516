import { accepted, type ApiCaller, ifMatch } from '../../../apps/demo/src/api-caller';

interface Grid {
  readonly id: string;
  readonly criterionIds: readonly string[];
  revision: number;
}

/**
 * A juror who saves a rating at a time, criterion after criterion over all their grids, each with its rank as its comment:
 * whatever is found later tells which saves it holds.
 */
export class GridsBeingSaved {
  private goesOn = true;
  private saved = 0;
  private work: Promise<void> = Promise.resolve();

  private constructor(
    private readonly juror: ApiCaller,
    private readonly grids: readonly Grid[],
  ) {}

  static async by(juror: ApiCaller, sessionId: string): Promise<GridsBeingSaved> {
    const params = { path: { id: sessionId }, query: {} };
    const { items } = await accepted(juror.api.GET('/api/v1/juror/exam-sessions/{id}/grids', { params }));
    const grids = await Promise.all(items.map(({ id }) => readGrid(juror, id)));
    const saving = new GridsBeingSaved(
      juror,
      grids.map(({ id, revision, blocks }) => {
        const criteria = blocks.flatMap(({ competencies }) => competencies.flatMap((one) => one.criteria));
        return { id, revision, criterionIds: criteria.map((criterion) => criterion.id) };
      }),
    );
    saving.work = saving.goOn();
    // Whoever stops it is told.
    saving.work.catch(() => undefined);
    return saving;
  }

  /** How many saves were answered by a yes. */
  get answered(): number {
    return this.saved;
  }

  /** @throws Error when a save was refused */
  async stop(): Promise<void> {
    this.goesOn = false;
    await this.work;
  }

  /**
   * How many saves there are, as the juror reads their grids.
   * @throws Error when one is there and something of those before it is not
   */
  async foundBy(juror: ApiCaller): Promise<number> {
    const read = await Promise.all(this.grids.map(({ id }) => readGrid(juror, id)));
    const found = new Map(
      read.flatMap(({ id, ratings }) =>
        ratings.map(({ criterionId, level, comment }) => [placeOf(id, criterionId), `${level} ${comment}`] as const),
      ),
    );
    const last = Math.max(0, ...[...found.values()].map((rating) => Number(rating.split(' ')[1])));
    const expected = new Map<string, string>();
    for (let rank = 1; rank <= last; rank += 1) {
      const { grid, rating } = this.save(rank);
      expected.set(placeOf(grid.id, rating.criterionId), `${rating.level} ${rating.comment}`);
    }
    const differing = [...new Set([...expected.keys(), ...found.keys()])].filter(
      (key) => expected.get(key) !== found.get(key),
    );
    if (differing.length > 0) throw new Error(`of ${last} saves, ${differing.length} ratings are not what was saved`);
    return last;
  }

  private async goOn(): Promise<void> {
    while (this.goesOn) {
      const { grid, rating } = this.save(this.saved + 1);
      const params = { path: { id: grid.id }, header: ifMatch(grid.revision) };
      const body = { ratings: [rating] };
      const { revision } = await accepted(this.juror.api.PATCH('/api/v1/grading-grids/{id}/ratings', { params, body }));
      grid.revision = revision;
      this.saved += 1;
    }
  }

  /** The save of this rank, counted from 1. */
  private save(rank: number) {
    const grid = this.grids[rank % this.grids.length];
    if (!grid) throw new Error('the juror has no grid');
    const turn = Math.floor(rank / this.grids.length);
    const criterionId = grid.criterionIds[turn % grid.criterionIds.length] ?? '';
    return { grid, rating: { criterionId, level: 1 + (rank % 4), comment: String(rank) } };
  }
}

const placeOf = (gridId: string, criterionId: string): string => `${gridId} ${criterionId}`;

const readGrid = (juror: ApiCaller, id: string) =>
  accepted(juror.api.GET('/api/v1/grading-grids/{id}', { params: { path: { id } } }));
