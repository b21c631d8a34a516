import { fold, foldLetters } from './prose';

/** What the first words of a line announce, whatever the column. */
export type LineMark =
  | { readonly kind: 'block'; readonly block: number; readonly rest: string }
  | { readonly kind: 'competency'; readonly block: number; readonly rank: number; readonly rest: string }
  | { readonly kind: 'heading'; readonly section: ActivitySection }
  | { readonly kind: 'label'; readonly label: MethodLabel };

/** The two parts of an activity cell, after its title. */
export type ActivitySection = 'context' | 'description';

/** The parts of a methods cell that the forms name. */
export type MethodLabel = 'methods' | 'examples' | 'mission' | 'team' | 'duration' | 'deliverables' | 'jury' | 'place';

const COMPETENCY = /^(?:C\s?)?(\d{1,2})\.(\d{1,2})\s?[.:)]?(?:\s*[-–]\s|\s+|(?=\p{Lu})|$)(.*)$/u;
const BLOCK =
  /^(?:(?:bloc|activit[ée])(?: de comp[ée]tences)?\s?(?:n\s?°\s?)?(\d{1,2})\s?[-–.:)]|(\d{1,2})[.)])\s*(\p{Lu}.*)$/iu;
const CAPITAL = /^["«“(]?\s?\p{Lu}/u;

const HEADINGS: readonly (readonly [ActivitySection, RegExp])[] = [
  ['context', /^contexte(?: et enjeux?)?(?: de l'activite)?$/],
  ['description', /^description(?: de l'activite| des activites| des taches)?$/],
];

const LABELS: readonly (readonly [MethodLabel, RegExp])[] = [
  ['methods', /^modalites?(?: d'evaluation)?\s?:/],
  ['examples', /^exemples? (?:de|d'un) projets?\s?:/],
  ['mission', /^dans le cadre (?:des|d'une|de la|de) missions? en entreprise\s?:/],
  ['team', /^(?:[a-z]{2,15} ){0,4}en equipes? de (?:\d|deux|trois|quatre)/],
  ['duration', /^duree(?: d'un projet| du projet| des projets)?\s?:/],
  ['deliverables', /^livrables?\s?:/],
  ['jury', /^jury\s?:/],
  ['place', /^lieux?\s?:/],
];

/**
 * Reads what a line announces.
 * @param text the line without its bullet
 * @param next the line after it: "Dans le cadre des missions en / entreprise :" is wrapped in narrow columns
 */
export function readMark(text: string, next = ''): LineMark | null {
  const competency = readCompetencyCode(text);
  if (competency) {
    return competency;
  }
  const block = readBlockNumber(text);
  if (block) {
    return block;
  }
  const start = fold(text.slice(0, 80));
  const heading = HEADINGS.find(([, pattern]) => text.length <= 60 && pattern.test(start));
  if (heading) {
    return { kind: 'heading', section: heading[0] };
  }
  const label = readLabel(`${text} ${next}`);
  return label && { kind: 'label', label };
}

/** The label a text of a methods cell starts with. */
export function readLabel(text: string): MethodLabel | null {
  const start = foldLetters(text.slice(0, 100));
  return LABELS.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}

function readCompetencyCode(text: string): LineMark | null {
  const match = COMPETENCY.exec(text);
  const rest = match?.[3] ?? '';
  // A word with a small letter may be a title that lost its initial; the table reader accepts it at the expected code only.
  if (!match || (rest !== '' && !CAPITAL.test(rest) && !/^\p{Ll}{3}/u.test(rest))) {
    return null;
  }
  return { kind: 'competency', block: Number(match[1]), rank: Number(match[2]), rest };
}

function readBlockNumber(text: string): LineMark | null {
  const match = BLOCK.exec(text);
  const rest = match?.[3] ?? '';
  return match && CAPITAL.test(rest) ? { kind: 'block', block: Number(match[1] ?? match[2]), rest } : null;
}
