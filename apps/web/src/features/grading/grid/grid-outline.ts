import type { GradingGridView } from '#grading/grading-grid/grading-grid.contract.js';

export type GridBlock = GradingGridView['blocks'][number];
export type GridCompetency = GridBlock['competencies'][number];
export type GridCriterion = GridCompetency['criteria'][number];
export type GridTeam = GradingGridView['teams'][number];

/** A criterion where it stands: its number runs through the whole grid, so that people can name it aloud. */
export interface PlacedCriterion {
  number: number;
  criterion: GridCriterion;
  competency: GridCompetency;
  block: GridBlock;
}

export function criteriaOf(blocks: readonly GridBlock[]): PlacedCriterion[] {
  return blocks
    .flatMap((block) =>
      block.competencies.flatMap((competency) =>
        competency.criteria.map((criterion) => ({ criterion, competency, block })),
      ),
    )
    .map((placed, index) => ({ number: index + 1, ...placed }));
}

/** The blocks with the criteria kept, without what becomes empty. */
export function outlineOf(blocks: readonly GridBlock[], keeps: (criterionId: string) => boolean): GridBlock[] {
  return blocks
    .map((block) => ({
      ...block,
      competencies: block.competencies
        .map((competency) => ({ ...competency, criteria: competency.criteria.filter(({ id }) => keeps(id)) }))
        .filter(({ criteria }) => criteria.length > 0),
    }))
    .filter(({ competencies }) => competencies.length > 0);
}

/** The first criterion still to be rated after a given one, round the end if need be. */
export function nextUnrated(
  criteria: readonly PlacedCriterion[],
  isRated: (criterionId: string) => boolean,
  afterId?: string,
): PlacedCriterion | undefined {
  const from = criteria.findIndex(({ criterion }) => criterion.id === afterId) + 1;
  return [...criteria.slice(from), ...criteria.slice(0, from)].find(({ criterion }) => !isRated(criterion.id));
}
