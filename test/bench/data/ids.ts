import { createHash } from 'node:crypto';

type Kind =
  | 'coordinator'
  | 'juror'
  | 'learner-account'
  | 'membership'
  | 'learner'
  | 'session'
  | 'candidate'
  | 'project'
  | 'team'
  | 'jury'
  | 'member'
  | 'grid'
  | 'decision'
  | 'batch'
  | 'certificate';

/** The id of the nth object of a kind: the same at each run, spread like the random ones of the product. */
export function idOf(kind: Kind, rank: number): string {
  const digits = createHash('md5').update(`${kind}:${rank}`).digest('hex');
  const groups = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return [...groups, digits.slice(20)].join('-');
}

/** {@link idOf} as an SQL expression; `rank` is one too. */
export const idSql = (kind: Kind, rank: string): string =>
  `overlay(overlay(md5('${kind}:' || (${rank})) placing '4' from 13) placing '8' from 17)::uuid`;
