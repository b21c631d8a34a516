import type { ContextLabels } from './problem';

/** What the shapes that every contract shares refuse, here and in the forms of the web application. */
export const sharedContractLabels: ContextLabels = {
  fr: {
    'http.control-character': 'Caractère de contrôle interdit',
    'http.field-not-an-email': 'Adresse e-mail invalide',
  },
  en: {
    'http.control-character': 'Control characters are not allowed',
    'http.field-not-an-email': 'Invalid e-mail address',
  },
};
