import { folded } from '#kernel/folding.js';

/** What makes up a person's name here; certificates use the birth name, screens the name in use. */
export interface PersonName {
  readonly birthName: string;
  readonly usualName: string | null;
  readonly firstNames: string;
}

/** Name in use first, since lists are read in that order; the birth name still finds its bearer. */
export function sortNameOf({ birthName, usualName, firstNames }: PersonName): string {
  const inUse = usualName ?? birthName;
  return folded([inUse, firstNames, ...(usualName === null ? [] : [birthName])].join(' '));
}

/** "Marie Durand": first of the first names, name in use; the database has the same as `training.learner_name`. */
export function displayNameOf({ birthName, usualName, firstNames }: PersonName): string {
  const [first = ''] = firstNames.split(firstNames.includes(',') ? ',' : ' ');
  return `${first.trim()} ${usualName ?? birthName}`;
}
