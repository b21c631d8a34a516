import type { MENTION_OBSTACLES } from './certificate-batch.contract';

export type MentionObstacle = (typeof MENTION_OBSTACLES)[number];

export interface MentionedCertification {
  readonly code: string;
  readonly level: number | null;
  readonly nsfCodes: readonly string[];
  readonly registrationDecidedOn: string | null;
  readonly deliveryDeadlineOn: string | null;
}

export interface MentionedCertifier {
  readonly legalName: string;
  readonly signatoryName: string;
  readonly signatoryTitle: string;
  readonly city: string;
}

/**
 * What keeps a parchment from carrying the mentions France compétences makes mandatory (registration with the date of
 * its decision, raison sociale, level, NSF, signatory), and the delivery deadline of the fiche (`DATE_LIMITE_DELIVRANCE`).
 *
 * @param today French day, `YYYY-MM-DD`; the deadline's own day is still in time
 */
export function mentionObstacles(
  certification: MentionedCertification,
  certifier: MentionedCertifier,
  today: string,
): MentionObstacle[] {
  const { code, deliveryDeadlineOn } = certification;
  // The répertoire spécifique has neither level nor blocks, and its own paper: none is made here yet.
  const isRncp = code.startsWith('RNCP');
  const checks: [MentionObstacle, boolean][] = [
    ['registered-elsewhere', !isRncp],
    ['registration-decision-missing', certification.registrationDecidedOn === null],
    ['level-missing', isRncp && certification.level === null],
    ['nsf-missing', certification.nsfCodes.length === 0],
    ['certifier-missing', isBlank(certifier.legalName) || isBlank(certifier.city)],
    ['signatory-missing', isBlank(certifier.signatoryName) || isBlank(certifier.signatoryTitle)],
    ['delivery-deadline-passed', deliveryDeadlineOn !== null && today > deliveryDeadlineOn],
  ];
  return checks.flatMap(([obstacle, stands]) => (stands ? [obstacle] : []));
}

const isBlank = (text: string): boolean => text.trim() === '';
