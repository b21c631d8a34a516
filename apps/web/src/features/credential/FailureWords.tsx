import { useTranslation } from 'react-i18next';

const PLACES = ['organisation', 'certification', 'block', 'validatedBlocks', 'holder', 'issuedPlace'] as const;

/** Why a certificate was not made: the api says a code and what it bears on (JSON pointers, characters as `U+XXXX`). */
export function FailureWords({ failure }: { failure: string }) {
  const { t } = useTranslation();
  const [code = '', ...details] = failure.split(' ');
  switch (code) {
    case 'delivery_deadline_passed':
    case 'attempts_used_up':
      return t(`credential.list.failures.${code}`);
    case 'facts_unfit': {
      const places = details.map((pointer) => PLACES.find((place) => pointer.startsWith(`/${place}`)) ?? 'other');
      const words = [...new Set(places)].map((place) => t(`credential.list.places.${place}`));
      return t('credential.list.failures.facts_unfit', { places: words.join(', ') });
    }
    case 'missing_glyphs':
      return t('credential.list.failures.missing_glyphs', { characters: details.map(character).join(' ') });
    default:
      return t('credential.list.failures.other', { code });
  }
}

function character(codePoint: string): string {
  const hexadecimal = /^U\+([0-9A-F]{4,6})$/.exec(codePoint)?.[1];
  return hexadecimal === undefined ? codePoint : `${String.fromCodePoint(parseInt(hexadecimal, 16))} (${codePoint})`;
}
