import type { ContextLabels } from '#platform/http/problem.js';

export const gradingLabels: ContextLabels = {
  fr: {
    'grading.grid-unknown': 'Grille introuvable parmi les vôtres : reprenez-la depuis la liste de vos candidats',
    'grading.grid-submitted': 'Cette grille est remise : elle ne peut plus changer',
    'grading.grid-withdrawn':
      'Vous n’évaluez plus ce candidat (récusation enregistrée) : sa grille ne peut plus être remplie',
    'grading.grading-not-open':
      'La session n’est pas encore ouverte : les grilles se remplissent à partir de son ouverture',
    'grading.grading-over':
      'La notation est terminée : la session est en délibération ou close, les grilles ne changent plus',
    'grading.ratings-refused':
      'Rien n’a été enregistré : certaines appréciations sont à corriger ({count}), voyez le détail de chacune',
    'grading.grid-incomplete': 'La grille ne peut pas être remise : il reste {count} critère(s) sans appréciation',
    'grading.recusal-after-submission':
      'Ce juré a déjà remis sa grille pour ce candidat : elle ne peut plus être retirée. Signalez le conflit à la présidence du jury, qui en tiendra compte et le motivera en délibération',
    'grading.withdrawal-after-closing':
      'La session est close : ses résultats reposent sur cette grille, elle ne peut plus être écartée',
    'grading.criterion-not-assessed': 'Ce critère n’est pas évalué dans cette session',
    'grading.criterion-outside-project': 'Ce critère ne relève pas des compétences couvertes par le projet de l’équipe',
    'grading.criterion-twice': 'Ce critère figure deux fois dans l’envoi',
    'grading.level-off-scale': 'Ce niveau n’est pas sur l’échelle du référentiel, qui va de 1 à {highest}',
    'grading.criterion-unrated': 'Critère sans appréciation',
  },
  en: {
    'grading.grid-unknown': 'No such grid among yours: open it from your list of candidates',
    'grading.grid-submitted': 'This grid has been submitted: it can no longer change',
    'grading.grid-withdrawn':
      'You no longer assess this candidate (recusal recorded): the grid can no longer be filled',
    'grading.grading-not-open': 'The session is not open yet: grids are filled once it is',
    'grading.grading-over': 'Grading is over: the session is under deliberation or closed, grids no longer change',
    'grading.ratings-refused': 'Nothing was saved: some ratings need correcting ({count}), see each of them',
    'grading.grid-incomplete': 'The grid cannot be submitted: {count} criteria are still without a rating',
    'grading.recusal-after-submission':
      'This juror has already submitted their grid for this candidate: it can no longer be withdrawn. Tell the president of the jury of the conflict, to be taken into account and stated in the deliberation',
    'grading.withdrawal-after-closing':
      'The session is closed: its results rest on this grid, it can no longer be set aside',
    'grading.criterion-not-assessed': 'This criterion is not assessed in this session',
    'grading.criterion-outside-project': 'This criterion belongs to no competency covered by the team’s project',
    'grading.criterion-twice': 'This criterion appears twice in the request',
    'grading.level-off-scale': 'This level is not on the framework’s scale, which goes from 1 to {highest}',
    'grading.criterion-unrated': 'Criterion without a rating',
  },
};
