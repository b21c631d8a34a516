import type { ContextLabels } from '#platform/http/problem.js';
import { examContractLabels } from './contract-labels';

/** Sessions, candidates, projects, teams and juries. */
export const examLabels: ContextLabels = {
  fr: {
    ...examContractLabels.fr,
    'exam.session-unknown': 'Session introuvable : elle n’existe pas ou ne relève pas de votre organisme',
    'exam.block-not-in-version': 'Ce bloc n’est pas dans la version du référentiel de la session',
    'exam.block-covered-by-project':
      'Le projet « {project} » couvre la compétence {competency}, dont le bloc ne serait plus évalué : modifiez d’abord ce projet',
    'exam.session-days-out-of-order': 'La fin de la session précède son début : corrigez l’une des deux dates',
    'exam.session-already-open':
      'La session n’est plus en préparation : candidats, projets, équipes, blocs et jury ne changent plus. Préparez une nouvelle session pour ce qui manque',
    'exam.session-settled':
      'Le jury délibère ou a délibéré : le nom, les dates et le lieu de la session ne changent plus',
    'exam.session-not-open-yet': 'La session est encore en préparation : ouvrez-la avant de délibérer',
    'exam.session-already-deliberating': 'La délibération de cette session est déjà ouverte ou close',
    'exam.session-not-deliberating': 'La session n’est pas en délibération : ouvrez la délibération avant de clore',
    'exam.session-already-closed': 'La session est déjà close : ses décisions sont définitives',
    'exam.session-not-ready': 'La session ne peut pas encore ouvrir : {count} point(s) à compléter',
    'exam.missing-candidates': 'Aucun candidat : inscrivez-en dans l’onglet Candidats',
    'exam.missing-jury': 'Aucun jury : composez-le dans l’onglet Jury',
    'exam.missing-president': 'Le jury n’a pas de présidence : désignez-la dans l’onglet Jury',
    'exam.missing-jury-too-small':
      'Il manque {count} membre(s) au jury : chaque candidat est jugé par deux personnes au moins, récusations déduites',
    'exam.missing-candidates-without-team':
      '{count} candidat(s) sans équipe : placez-les dans l’onglet Projets et équipes',
    'exam.missing-teams-out-of-bounds':
      '{count} équipe(s) hors des bornes de leur projet : ajoutez ou retirez des membres',
    'exam.grids-to-submit': 'Il reste {count} grille(s) à remettre sur {total} : relancez les jurés concernés',
    'exam.decisions-to-take':
      'Il reste {count} décision(s) à prendre sur {total} : complétez le tableau de délibération avant de clore',
    'exam.candidate-unknown': 'Candidat introuvable : il n’existe pas ou ne relève pas de votre organisme',
    'exam.learners-unknown': '{count} apprenant(s) introuvable(s) : personne n’a été inscrit',
    'exam.learner-unknown': 'Apprenant introuvable',
    'exam.learner-sits-on-jury': '{count} apprenant(s) siège(nt) au jury de cette session : personne n’a été inscrit',
    'exam.this-learner-sits-on-jury': 'Cette personne siège au jury de la session : elle ne peut pas s’y présenter',
    'exam.project-unknown': 'Projet introuvable : il n’existe pas ou ne relève pas de votre organisme',
    'exam.team-unknown': 'Équipe introuvable : elle n’existe pas ou ne relève pas de votre organisme',
    'exam.competency-not-assessed': '{count} compétence(s) hors des blocs évalués par la session',
    'exam.this-competency-not-assessed': 'Cette compétence n’est pas dans un bloc évalué par la session',
    'exam.methods-disagree-on-teams':
      'Les modalités de ces compétences ne s’accordent pas sur la taille des équipes (au moins {min}, au plus {max}) : répartissez-les entre plusieurs projets',
    'exam.methods-disagree-on-weeks':
      'Les modalités de ces compétences ne s’accordent pas sur la durée (au moins {min} semaines, au plus {max}) : répartissez-les entre plusieurs projets',
    'exam.team-bound-widened':
      'Les modalités d’évaluation prévoient des équipes de {min} à {max} : un projet peut resserrer ces bornes, pas les élargir',
    'exam.team-bounds-out-of-order': 'La taille maximale des équipes est inférieure à leur taille minimale',
    'exam.project-days-out-of-order': 'L’échéance du projet précède son début',
    'exam.project-too-short':
      'Les modalités d’évaluation prévoient au moins {weeks} semaine(s) : reculez l’échéance ou avancez le début',
    'exam.project-too-long':
      'Les modalités d’évaluation prévoient au plus {weeks} semaine(s) : avancez l’échéance ou reculez le début',
    'exam.team-too-large': 'Cette équipe compterait {count} membres : le projet en admet {max} au plus',
    'exam.team-candidate-unknown': '{count} candidat(s) ne sont pas inscrits à cette session',
    'exam.this-candidate-unknown': 'Ce candidat n’est pas inscrit à la session du projet',
    'exam.team-name-taken': 'Une autre équipe de ce projet porte déjà ce nom',
    'exam.candidate-in-another-team':
      'Un candidat est déjà dans une autre équipe de ce projet : retirez-le d’abord de celle-ci',
    'exam.this-candidate-in-team': 'Ce candidat est déjà dans l’équipe « {team} » de ce projet',
    'exam.jury-composed-meanwhile': 'Quelqu’un a composé le jury entre-temps : rechargez-le puis reprenez',
    'exam.one-president-only': 'Le jury a déjà une présidence',
    'exam.already-seated': 'Cette personne siège déjà à ce jury',
    'exam.jury-settled':
      'Les grilles sont ouvertes : le jury ne se recompose plus. Récusez un membre pour les candidats qu’il ne peut pas juger, et faites siéger un suppléant s’il en manque',
    'exam.substitute-before-opening':
      'La session n’est pas encore ouverte : ajoutez cette personne au jury, tout simplement',
    'exam.substitute-too-late': 'La délibération est ouverte : plus personne ne rejoint le jury de cette session',
    'exam.substitute-candidate-unknown': 'Ce candidat n’est pas inscrit à cette session',
    'exam.session-not-ready-to-deliberate': 'La délibération ne peut pas s’ouvrir encore : voyez ce qui manque',
    'exam.juror-not-member':
      '{count} personne(s) ne sont ni jurés ni personnel de l’organisme : invitez-les d’abord avec le rôle juré',
    'exam.this-juror-not-member': 'Cette personne n’est ni juré ni personnel de l’organisme',
    'exam.juror-is-candidate': '{count} membre(s) proposé(s) sont candidats à cette session',
    'exam.this-juror-is-candidate': 'Cette personne est candidate à la session : elle ne peut pas y juger',
    'exam.jury-member-unknown': 'Cette personne ne siège pas au jury de la session',
    'exam.recusal-candidate-unknown': 'Ce candidat n’est pas inscrit à la session',
    'exam.not-on-jury': 'Session introuvable parmi celles où vous siégez',
    'exam.already-recused': 'Ce membre du jury est déjà récusé pour ce candidat',
    'exam.recusal-after-deliberation':
      'Le jury délibère ou a délibéré : une récusation ne peut plus être enregistrée. Motivez la décision en délibération',
    ...examContractLabels.fr,
  },
  en: {
    ...examContractLabels.en,
    'exam.session-unknown': 'Session not found: it does not exist or is not of your organisation',
    'exam.block-not-in-version': 'This block is not in the framework version of the session',
    'exam.block-covered-by-project':
      'Project “{project}” covers competency {competency}, whose block would no longer be assessed: change that project first',
    'exam.session-days-out-of-order': 'The session ends before it starts: correct one of the two days',
    'exam.session-already-open':
      'The session is no longer being prepared: candidates, projects, teams, blocks and jury are settled. Prepare a new session for what is lacking',
    'exam.session-settled':
      'The jury is deliberating or has deliberated: name, days and place of the session are settled',
    'exam.session-not-open-yet': 'The session is still being prepared: open it before deliberating',
    'exam.session-already-deliberating': 'The deliberation of this session is already open or closed',
    'exam.session-not-deliberating': 'The session is not deliberating: start the deliberation before closing',
    'exam.session-already-closed': 'The session is already closed: its decisions are final',
    'exam.session-not-ready': 'The session cannot open yet: {count} item(s) to complete',
    'exam.missing-candidates': 'No candidate: register some in the Candidates tab',
    'exam.missing-jury': 'No jury: compose it in the Jury tab',
    'exam.missing-president': 'The jury has no president: choose one in the Jury tab',
    'exam.missing-jury-too-small':
      'The jury lacks {count} member(s): at least two people judge each candidate, recusals taken off',
    'exam.missing-candidates-without-team':
      '{count} candidate(s) without a team: place them in the Projects and teams tab',
    'exam.missing-teams-out-of-bounds': '{count} team(s) outside the bounds of their project: add or remove members',
    'exam.grids-to-submit': '{count} grid(s) out of {total} still to be submitted: remind the jurors concerned',
    'exam.decisions-to-take':
      '{count} decision(s) out of {total} still to be taken: complete the deliberation table before closing',
    'exam.candidate-unknown': 'Candidate not found: they do not exist or are not of your organisation',
    'exam.learners-unknown': '{count} learner(s) not found: nobody was registered',
    'exam.learner-unknown': 'Learner not found',
    'exam.learner-sits-on-jury': '{count} learner(s) sit on the jury of this session: nobody was registered',
    'exam.this-learner-sits-on-jury': 'This person sits on the jury of the session: they cannot be a candidate',
    'exam.project-unknown': 'Project not found: it does not exist or is not of your organisation',
    'exam.team-unknown': 'Team not found: it does not exist or is not of your organisation',
    'exam.competency-not-assessed': '{count} competency(ies) outside the blocks the session assesses',
    'exam.this-competency-not-assessed': 'This competency is not in a block the session assesses',
    'exam.methods-disagree-on-teams':
      'The methods of these competencies disagree on team size (at least {min}, at most {max}): share them between several projects',
    'exam.methods-disagree-on-weeks':
      'The methods of these competencies disagree on duration (at least {min} weeks, at most {max}): share them between several projects',
    'exam.team-bound-widened':
      'The assessment methods ask for teams of {min} to {max}: a project may narrow these bounds, not widen them',
    'exam.team-bounds-out-of-order': 'The largest team size is below the smallest',
    'exam.project-days-out-of-order': 'The project is due before it starts',
    'exam.project-too-short':
      'The assessment methods ask for at least {weeks} week(s): move the due day later or the start earlier',
    'exam.project-too-long':
      'The assessment methods ask for at most {weeks} week(s): move the due day earlier or the start later',
    'exam.team-too-large': 'This team would have {count} members: the project admits {max} at most',
    'exam.team-candidate-unknown': '{count} candidate(s) are not registered for this session',
    'exam.this-candidate-unknown': 'This candidate is not registered for the session of the project',
    'exam.team-name-taken': 'Another team of this project already has this name',
    'exam.candidate-in-another-team':
      'A candidate is already in another team of this project: remove them from it first',
    'exam.this-candidate-in-team': 'This candidate is already in team “{team}” of this project',
    'exam.jury-composed-meanwhile': 'Someone composed the jury in the meantime: reload it and start again',
    'exam.one-president-only': 'The jury already has a president',
    'exam.already-seated': 'This person already sits on this jury',
    'exam.jury-settled':
      'The grids are open: the jury can no longer be composed. Recuse a member for the candidates they cannot judge, and seat a substitute if one is missing',
    'exam.substitute-before-opening': 'The session is not open yet: simply add this person to the jury',
    'exam.substitute-too-late': 'Deliberation has started: nobody joins the jury of this session any more',
    'exam.substitute-candidate-unknown': 'This candidate is not registered in this session',
    'exam.session-not-ready-to-deliberate': 'Deliberation cannot start yet: see what is missing',
    'exam.juror-not-member':
      '{count} person(s) are neither jurors nor staff of the organisation: invite them first with the juror role',
    'exam.this-juror-not-member': 'This person is neither a juror nor staff of the organisation',
    'exam.juror-is-candidate': '{count} proposed member(s) are candidates of this session',
    'exam.this-juror-is-candidate': 'This person is a candidate of the session: they cannot judge in it',
    'exam.jury-member-unknown': 'This person does not sit on the jury of the session',
    'exam.recusal-candidate-unknown': 'This candidate is not registered for the session',
    'exam.not-on-jury': 'Session not found among those you sit on',
    'exam.already-recused': 'This jury member is already recused for this candidate',
    'exam.recusal-after-deliberation':
      'The jury is deliberating or has deliberated: a recusal can no longer be recorded. State the reason in the deliberation',
    ...examContractLabels.en,
  },
};
