import type { MethodKind } from '#catalog/framework-version/framework-version.contract.js';
import type { RncpTextMethods } from '#reading/public.js';

const ROLE_PLAY = /mises? en situation|jeux? de r[ôo]les?|simulations?/i;
const COMPANY_MISSION = /missions? (?:men[ée]es? )?en entreprise/i;
const EXAM = /\bexamens?\b|\bQCM\b|questionnaire|[ée]preuves? [ée]crites?|contr[ôo]le sur table/i;

/** What a method cell describes, by what it asks for first and by its words only when it asks for nothing. */
export function methodKind(cell: RncpTextMethods): MethodKind {
  if (cell.teamMin !== null || cell.weeksMin !== null || cell.exampleProjects.length > 0) return 'project';
  const words = [cell.text, ...cell.other.map(({ text }) => text)].join('\n');
  if (cell.companyMission !== null || COMPANY_MISSION.test(words)) return 'company_mission';
  if (ROLE_PLAY.test(words)) return 'role_play';
  return EXAM.test(words) ? 'exam' : 'other';
}
