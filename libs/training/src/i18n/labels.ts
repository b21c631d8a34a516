import type { ContextLabels } from '#platform/http/problem.js';
import { trainingContractLabels } from './contract-labels';

export const trainingLabels: ContextLabels = {
  fr: {
    'training.learner-unknown': 'Apprenant introuvable : il n’existe pas ou ne relève pas de votre organisme',
    'training.external-id-taken':
      'Un autre apprenant porte déjà cet identifiant : cherchez-le dans la liste ou choisissez un autre identifiant',
    'training.account-of-another-learner':
      'Le compte de cette adresse e-mail est déjà celui d’un autre apprenant : corrigez l’adresse de l’un des deux',
    'training.civil-status-unreadable':
      'État civil illisible pour {count} apprenant(s) : les clés de chiffrement de ce serveur ne l’ouvrent pas. Prévenez l’assistance, ou saisissez-le de nouveau en entier sur la fiche',
    ...trainingContractLabels.fr,
  },
  en: {
    'training.learner-unknown': 'Learner not found: they do not exist or are not of your organisation',
    'training.external-id-taken':
      'Another learner already has this identifier: look for them in the list or choose another one',
    'training.account-of-another-learner':
      'The account of this e-mail address already belongs to another learner: correct the address of one of them',
    'training.civil-status-unreadable':
      'Civil status unreadable for {count} learner(s): the encryption keys of this server do not open it. Tell support, or type it again in full on the record',
    ...trainingContractLabels.en,
  },
};
