/** What was decided by mistake, or left too few jurors, and is put right. */
export const correction = {
  title: 'Corriger la décision',
  unfold: 'Corriger cette décision…',
  titleUndecided: 'Décider ce bloc',
  unfoldUndecided: 'Décider ce bloc après coup…',
  decideText:
    'Le jury n’avait pas eu à décider ce bloc, alors acquis par ailleurs. Cette décision vaut à compter d’aujourd’hui.',
  decide: 'Enregistrer la décision',
  withdrawText:
    'Le bloc ne sera plus acquis. Son certificat, et celui de la certification entière s’il existe, seront révoqués avec ce motif. La décision d’origine reste au dossier.',
  grantText:
    'Le bloc sera acquis à compter d’aujourd’hui. Son certificat sera à émettre depuis l’onglet Certificats. La décision d’origine reste au dossier.',
  withdraw: 'Retirer la validation',
  grant: 'Valider le bloc',
  reason: 'Motif de la correction',
  reasonSeen:
    'Le candidat le lira dans ses blocs, et sur la fiche du certificat révoqué s’il y en avait un : n’y nommez personne d’autre.',
  reasonKept: 'Conservé avec la décision.',
  reasonTooShort: 'Indiquez le motif, en 5 caractères au moins.',
  done: 'La décision est corrigée.',
};

export const substitute = {
  title: 'Faire siéger un suppléant',
  lead: 'Le jury est au travail : la personne rejoint les membres présents et reçoit une grille pour chaque candidat choisi.',
  candidates: 'Candidats à juger',
  seat: 'Faire siéger',
  nobody: 'Personne d’autre n’a le rôle « Jury » : invitez-la d’abord depuis les paramètres.',
  done: 'Le suppléant siège ; ses grilles l’attendent.',
};
