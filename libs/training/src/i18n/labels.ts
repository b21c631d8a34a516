import type { ContextLabels } from '#platform/http/problem.js';
import { trainingContractLabels } from './contract-labels';

export const trainingLabels: ContextLabels = {
  fr: {
    'training.learner-unknown': 'Apprenant introuvable : il n’existe pas ou ne relève pas de votre organisme',
    'training.external-id-taken':
      'Un autre apprenant porte déjà cet identifiant : cherchez-le dans la liste ou choisissez un autre identifiant',
    'training.account-of-another-learner':
      'Le compte de cette adresse e-mail est déjà celui d’un autre apprenant : corrigez l’adresse de l’un des deux',
    ...trainingContractLabels.fr,
  },
  en: {
    'training.learner-unknown': 'Learner not found: they do not exist or are not of your organisation',
    'training.external-id-taken':
      'Another learner already has this identifier: look for them in the list or choose another one',
    'training.account-of-another-learner':
      'The account of this e-mail address already belongs to another learner: correct the address of one of them',
    ...trainingContractLabels.en,
  },
};
