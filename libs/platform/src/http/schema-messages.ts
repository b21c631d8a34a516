import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const several = (count: number, noun: string): string => `${count} ${noun}${count > 1 ? 's' : ''}`;

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'Identifiant invalide',
  email: 'Adresse e-mail invalide',
  date: 'Jour attendu sous la forme AAAA-MM-JJ',
  datetime: 'Instant attendu au format ISO 8601 (UTC)',
  url: 'Adresse invalide',
};

/** What a schema refuses, said as a person would; a sentence of the contract itself comes first. */
export function schemaMessage(issue: Issue): string {
  if (issue.input === undefined || issue.input === '') return 'Champ obligatoire';
  switch (issue.code) {
    case 'too_small':
      return sized(issue.origin, Number(issue.minimum), 'au moins');
    case 'too_big':
      return sized(issue.origin, Number(issue.maximum), 'au plus');
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Format invalide';
    case 'invalid_value':
      return `Valeur attendue : ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return 'Valeur d’une autre nature que celle attendue';
    case 'unrecognized_keys':
      return `Champ inconnu : ${issue.keys.join(', ')}`;
    default:
      return 'Valeur invalide';
  }
}

function sized(origin: string, bound: number, comparison: string): string {
  if (origin === 'string') return `${several(bound, 'caractère')} ${comparison}`;
  if (origin === 'array') return `${several(bound, 'élément')} ${comparison}`;
  return `${bound} ${comparison}`;
}
