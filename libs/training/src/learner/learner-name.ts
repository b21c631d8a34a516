/** What makes up a person's name here; certificates use the birth name, screens the name in use. */
export interface PersonName {
  readonly birthName: string;
  readonly usualName: string | null;
  readonly firstNames: string;
}

/** Without accents nor capitals, one space between words: how names are stored for sorting and compared in searches. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[’‘`]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Name in use first, since lists are read in that order; the birth name still finds its bearer. */
export function sortNameOf({ birthName, usualName, firstNames }: PersonName): string {
  const inUse = usualName ?? birthName;
  return folded([inUse, firstNames, ...(usualName === null ? [] : [birthName])].join(' '));
}

/** "Marie Durand": first of the first names, name in use. */
export function displayNameOf({ birthName, usualName, firstNames }: PersonName): string {
  const [first = ''] = firstNames.split(firstNames.includes(',') ? ',' : ' ');
  return `${first.trim()} ${usualName ?? birthName}`;
}

/** {@link displayNameOf} as an SQL expression over the `learner` table under this alias. */
export const displayNameSql = (alias: string): string =>
  `(trim(split_part(${alias}.first_names, CASE WHEN ${alias}.first_names LIKE '%,%' THEN ',' ELSE ' ' END, 1))
    || ' ' || coalesce(${alias}.usual_name, ${alias}.birth_name))`;
