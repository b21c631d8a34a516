/** The two parts of an activity cell, after its title. */
export type ActivitySection = 'context' | 'description';

/** The parts of a methods cell that the forms name. */
export type MethodLabel = 'methods' | 'examples' | 'mission' | 'team' | 'duration' | 'deliverables' | 'jury' | 'place';

export const COMPETENCY = /^(?:C\s?)?(\d{1,2})\.(\d{1,2})\s?[.:)]?(?:\s*[-–]\s|\s+|(?=\p{Lu})|$)(.*)$/u;
export const BLOCK =
  /^(?:(?:bloc|activit[ée])(?: de comp[ée]tences)?\s?(?:n\s?°\s?)?(\d{1,2})\s?[-–.:)]|(\d{1,2})[.)])\s*(\p{Lu}.*)$/iu;

export const HEADINGS: readonly (readonly [ActivitySection, RegExp])[] = [
  ['context', /^contexte(?: et enjeux?)?(?: de l'activite)?$/],
  ['description', /^description(?: de l'activite| des activites| des taches)?$/],
];

export const LABELS: readonly (readonly [MethodLabel, RegExp])[] = [
  ['methods', /^modalites?(?: d'evaluation)?\s?:/],
  ['examples', /^exemples? (?:de|d'un) projets?\s?:/],
  ['mission', /^dans le cadre (?:des|d'une|de la|de) missions? en entreprise\s?:/],
  ['team', /^(?:[a-z]{2,15} ){0,4}en equipes? de (?:\d|deux|trois|quatre)/],
  ['duration', /^duree(?: d'un projet| du projet| des projets)?\s?:/],
  ['deliverables', /^livrables?\s?:/],
  ['jury', /^jury\s?:/],
  ['place', /^lieux?\s?:/],
];
