import { importRncpText } from './import-rncp-text';
import type { RncpTextResult } from './result';
import { toJson } from './to-json';
import type { RncpJsonBlock, RncpJsonCompetency } from './to-json';
import type { ReadingWarning } from '../reading-warning';

export const HEADER = `REFERENTIEL D’ACTIVITES
Décrit les situations de travail et les activités

exercées, les métiers ou emplois visés

REFERENTIEL DE COMPETENCES
REFERENTIEL D’EVALUATION
MODALITÉS D’ÉVALUATION CRITÈRES D’ÉVALUATION
`;
export const METHODS = `Modalités :
- Étude de cas.
`;
export const SKILLS = ` Tracer les réseaux sur les plans
remis.

 Poser les gaines.
`;
export const CRITERIA = ` Respect des plans.
`;

/** A table of one block around the lines of a test. */
export const table = (...parts: string[]) => [HEADER, '1. Travaux', ...parts].join('\n\n');
/** Everything a test asks about a text. */
export const read = (
  text: string,
): {
  readonly blocks: readonly RncpJsonBlock[];
  readonly first: RncpJsonCompetency | undefined;
  readonly warnings: readonly ReadingWarning[];
  readonly result: RncpTextResult;
} => {
  const result = importRncpText(text);
  const { blocks } = toJson(result);
  return { blocks, first: blocks[0]?.competencies[0], warnings: result.warnings, result };
};
export const codesOf = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code);
