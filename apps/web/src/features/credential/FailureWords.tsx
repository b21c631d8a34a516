import { useTranslation } from 'react-i18next';
import type { CertificateFailure } from '#credential/certificate/certificate.contract.js';

const PLACES = ['organisation', 'certification', 'block', 'validatedBlocks', 'holder', 'issuedPlace'] as const;

/** Why a certificate was not made, and what to mend. */
export function FailureWords({ failure }: { failure: CertificateFailure }) {
  const { t } = useTranslation();
  switch (failure.code) {
    case 'facts-unfit': {
      const words = failure.params.places.map((pointer) => t(`credential.list.places.${placeOf(pointer)}`));
      return t('credential.list.failures.facts-unfit', { places: [...new Set(words)].join(', ') });
    }
    case 'missing-glyphs': {
      const characters = failure.params.characters.map(character).join(' ');
      return t('credential.list.failures.missing-glyphs', { characters });
    }
    case 'not-printed':
      return t('credential.list.failures.not-printed', { reason: failure.params.reason });
    default:
      return t(`credential.list.failures.${failure.code}`);
  }
}

const placeOf = (pointer: string) => PLACES.find((place) => pointer.startsWith(`/${place}`)) ?? 'other';

function character(codePoint: string): string {
  const hexadecimal = /^U\+([0-9A-F]{4,6})$/.exec(codePoint)?.[1];
  return hexadecimal === undefined ? codePoint : `${String.fromCodePoint(parseInt(hexadecimal, 16))} (${codePoint})`;
}
