import type { ContextLabels } from '#platform/http/problem.js';
import { deliberationContractLabels } from './contract-labels';

export const deliberationLabels: ContextLabels = {
  fr: {
    ...deliberationContractLabels.fr,
    'deliberation.rule.majority-acquired-1':
      'Un critère est acquis lorsque la majorité stricte des grilles remises le place au moins au niveau « acquis » de ' +
      'l’échelle ; à égalité, il ne l’est pas. Un bloc est proposé à la validation lorsque tous ses critères sont acquis, ' +
      'et au refus sinon, un critère éliminatoire non acquis étant cité en premier. Les grilles des jurés récusés ne ' +
      'comptent pas ; tant qu’une grille manque, rien n’est proposé. La certification est entière lorsque tous ses blocs ' +
      'sont validés. Le jury décide : il peut s’écarter de la proposition en le motivant.',
    'deliberation.learner-without-passport':
      'Aucun dossier d’apprenant ne correspond : demandez au centre de relier votre compte au vôtre',
    'deliberation.assessed-block-unknown': 'Ce bloc n’est pas évalué dans cette session',
    'deliberation.deliberation-not-started':
      'La délibération n’est pas commencée : les propositions apparaissent une fois les grilles remises et la délibération ouverte',
    'deliberation.deliberation-over':
      'La session est close et ses certificats peuvent être délivrés : une décision prise par erreur se corrige, avec son motif, par un administrateur',
    'deliberation.session-not-correctable':
      'La session n’est pas close : il n’y a rien à corriger, le jury peut encore changer sa décision',
    'deliberation.decisions-refused':
      'Aucune décision n’a été enregistrée : certaines sont à corriger ({count}), voyez le détail de chacune',
    'deliberation.decisions-outdated':
      'Aucune décision n’a été enregistrée : d’autres ont été prises depuis votre lecture du tableau. Rechargez-le puis reprenez',
    'deliberation.decision-superseded':
      'Cette décision vient d’être remplacée par une autre : rechargez le tableau puis reprenez',
    'deliberation.decision-candidate-unknown': 'Ce candidat n’est pas inscrit à cette session',
    'deliberation.decision-block-not-assessed': 'Ce bloc n’est pas évalué dans cette session',
    'deliberation.decision-twice': 'Deux décisions portent sur le même bloc du même candidat',
    'deliberation.decision-block-held':
      'Ce bloc est acquis à vie depuis le {since} par une session antérieure : il n’y a rien à décider',
    'deliberation.decision-needs-reason-to-depart': 'Motif attendu : la décision s’écarte de la proposition',
    'deliberation.decision-needs-reason-to-change': 'Motif attendu : la décision en remplace une autre',
    'deliberation.decision-taken-meanwhile':
      'Une décision a déjà été prise sur ce bloc : désignez celle que vous remplacez, après l’avoir lue',
    'deliberation.decision-outcome-unchanged':
      'Cette correction ne change rien : la décision en vigueur est déjà celle-là',
    'deliberation.decision-not-in-force': 'La décision que vous remplacez n’est plus celle en vigueur : relisez-la',
    ...deliberationContractLabels.fr,
  },
  en: {
    ...deliberationContractLabels.en,
    'deliberation.rule.majority-acquired-1':
      'A criterion is acquired when a strict majority of the submitted grids rate it at least at the “acquired” level of ' +
      'the scale; on a tie it is not. A block is proposed for validation when all its criteria are acquired, and for ' +
      'refusal otherwise, an eliminatory criterion not acquired being named first. Grids of recused jurors do not count; ' +
      'while a grid is missing nothing is proposed. The certification is whole when all its blocks are validated. The ' +
      'jury decides: it may depart from the proposal, giving its reason.',
    'deliberation.learner-without-passport': 'No matching learner: ask the centre to link your account to your record',
    'deliberation.assessed-block-unknown': 'This block is not assessed in this session',
    'deliberation.deliberation-not-started':
      'Deliberation has not started: proposals appear once grids are in and deliberation is open',
    'deliberation.deliberation-over':
      'The session is closed and its certificates may be issued: an administrator corrects a mistaken decision, with the reason',
    'deliberation.session-not-correctable':
      'The session is not closed: there is nothing to correct, the jury may still change its decision',
    'deliberation.decisions-refused': 'No decision was recorded: some need correcting ({count}), see each of them',
    'deliberation.decisions-outdated':
      'No decision was recorded: others were taken since you read the table. Reload it, then start again',
    'deliberation.decision-superseded': 'This decision has just been superseded: reload the table, then start again',
    'deliberation.decision-candidate-unknown': 'This candidate is not registered in this session',
    'deliberation.decision-block-not-assessed': 'This block is not assessed in this session',
    'deliberation.decision-twice': 'Two decisions bear on the same block of the same candidate',
    'deliberation.decision-block-held':
      'This block has been held for life since {since} through an earlier session: there is nothing to decide',
    'deliberation.decision-needs-reason-to-depart': 'Reason expected: the decision departs from the proposal',
    'deliberation.decision-needs-reason-to-change': 'Reason expected: the decision replaces another',
    'deliberation.decision-taken-meanwhile':
      'A decision was already taken on this block: name the one you replace, after reading it',
    'deliberation.decision-outcome-unchanged': 'This correction changes nothing: that decision is already in force',
    'deliberation.decision-not-in-force': 'The decision you replace is no longer the one in force: read it again',
    ...deliberationContractLabels.en,
  },
};
