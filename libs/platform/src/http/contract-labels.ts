import type { ContextLabels } from './problem';

/** What the shapes that every contract shares refuse, here and in the forms of the web application. */
export const sharedContractLabels: ContextLabels = {
  fr: {
    'http.control-character': 'Caractère de contrôle interdit',
    'http.invisible-character':
      'Ce texte contient un caractère invisible (sens d’écriture ou espace sans largeur) : retapez-le au clavier',
    'http.field-not-a-day': 'Jour attendu sous la forme AAAA-MM-JJ',
    'http.field-not-an-email': 'Adresse e-mail invalide',
  },
  en: {
    'http.control-character': 'Control characters are not allowed',
    'http.invisible-character':
      'This text holds an invisible character (writing direction or space without width): type it again',
    'http.field-not-a-day': 'A day is expected as YYYY-MM-DD',
    'http.field-not-an-email': 'Invalid e-mail address',
  },
};
