import type { ContextLabels } from '#platform/http/problem.js';

/** What the contracts of this context refuse, here and in the forms of the web application. */
export const catalogContractLabels: ContextLabels = {
  fr: {
    'catalog.certification-code-malformed': 'Code attendu : RNCP ou RS suivi de chiffres',
    'catalog.nsf-code-malformed': 'Code NSF attendu : 3 chiffres, une lettre au plus',
    'catalog.bound-missing': 'Indiquez les deux bornes, ou aucune',
    'catalog.bounds-out-of-order': 'Le maximum est inférieur au minimum',
    'catalog.levels-out-of-order': 'Niveaux attendus dans l’ordre, à partir de 1',
    'catalog.level-not-in-scale': 'Ce niveau n’est pas dans l’échelle',
    'catalog.block-code-taken': 'Code de bloc déjà pris : {code}',
    'catalog.competency-code-taken': 'Code de compétence déjà pris : {code}',
  },
  en: {
    'catalog.certification-code-malformed': 'Expected code: RNCP or RS followed by digits',
    'catalog.nsf-code-malformed': 'Expected NSF code: 3 digits, one letter at most',
    'catalog.bound-missing': 'Give both bounds, or neither',
    'catalog.bounds-out-of-order': 'The maximum is below the minimum',
    'catalog.levels-out-of-order': 'Levels are expected in order, from 1',
    'catalog.level-not-in-scale': 'This level is not in the scale',
    'catalog.block-code-taken': 'Block code already taken: {code}',
    'catalog.competency-code-taken': 'Competency code already taken: {code}',
  },
};
