import type { ContextLabels } from '#platform/http/problem.js';

export const gradingLabels: ContextLabels = {
  fr: {
    'assessment.grid-unknown': 'Grille introuvable parmi les vôtres : reprenez-la depuis la liste de vos candidats',
    'assessment.grid-submitted': 'Cette grille est remise : elle ne peut plus changer',
    'assessment.grid-withdrawn':
      'Vous n’évaluez plus ce candidat (récusation enregistrée) : sa grille ne peut plus être remplie',
    'assessment.grading-not-open':
      'La session n’est pas encore ouverte : les grilles se remplissent à partir de son ouverture',
    'assessment.grading-over':
      'La notation est terminée : la session est en délibération ou close, les grilles ne changent plus',
    'assessment.ratings-refused':
      'Rien n’a été enregistré : certaines appréciations sont à corriger ({count}), voyez le détail de chacune',
    'assessment.grid-incomplete': 'La grille ne peut pas être remise : il reste {count} critère(s) sans appréciation',
    'assessment.withdrawal-after-closing':
      'La session est close : ses résultats reposent sur cette grille, elle ne peut plus être écartée',
    'assessment.criterion-not-assessed': 'Ce critère n’est pas évalué dans cette session',
    'assessment.criterion-outside-project':
      'Ce critère ne relève pas des compétences couvertes par le projet de l’équipe',
    'assessment.criterion-twice': 'Ce critère figure deux fois dans l’envoi',
    'assessment.level-off-scale': 'Ce niveau n’est pas sur l’échelle du référentiel, qui va de 1 à {highest}',
    'assessment.criterion-unrated': 'Critère sans appréciation',
  },
  en: {
    'assessment.grid-unknown': 'No such grid among yours: open it from your list of candidates',
    'assessment.grid-submitted': 'This grid has been submitted: it can no longer change',
    'assessment.grid-withdrawn':
      'You no longer assess this candidate (recusal recorded): the grid can no longer be filled',
    'assessment.grading-not-open': 'The session is not open yet: grids are filled once it is',
    'assessment.grading-over': 'Grading is over: the session is under deliberation or closed, grids no longer change',
    'assessment.ratings-refused': 'Nothing was saved: some ratings need correcting ({count}), see each of them',
    'assessment.grid-incomplete': 'The grid cannot be submitted: {count} criteria are still without a rating',
    'assessment.withdrawal-after-closing':
      'The session is closed: its results rest on this grid, it can no longer be set aside',
    'assessment.criterion-not-assessed': 'This criterion is not assessed in this session',
    'assessment.criterion-outside-project': 'This criterion belongs to no competency covered by the team’s project',
    'assessment.criterion-twice': 'This criterion appears twice in the request',
    'assessment.level-off-scale': 'This level is not on the framework’s scale, which goes from 1 to {highest}',
    'assessment.criterion-unrated': 'Criterion without a rating',
  },
};
