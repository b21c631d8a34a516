import type { ContextLabels } from '#platform/http/problem.js';
import { catalogContractLabels } from './contract-labels';

/** Refusals of the catalogue, and what keeps a draft from being published. */
export const catalogLabels: ContextLabels = {
  fr: {
    'catalog.certification-unknown': 'Cette certification n’existe pas ou n’existe plus',
    'catalog.certification-code-taken':
      'Une certification porte déjà ce code : ouvrez-la plutôt que d’en créer une autre',
    'catalog.registration-days-out-of-order':
      'Dates d’enregistrement incohérentes : cette échéance précède la décision d’enregistrement',
    'catalog.version-unknown': 'Cette version de référentiel n’existe pas ou n’existe plus',
    'catalog.version-frozen':
      'Cette version a été publiée : elle ne change plus, car des résultats peuvent en dépendre. Créez-en une copie pour la corriger',
    'catalog.version-incomplete': 'Ce brouillon ne peut pas encore être publié ({count} point(s) à corriger)',
    'catalog.version-already-published': 'Cette version est déjà publiée',
    'catalog.version-already-retired': 'Cette version est archivée : copiez-la en brouillon pour repartir d’elle',
    'catalog.version-not-published': 'Ce brouillon n’a jamais été publié : supprimez-le plutôt que de l’archiver',
    'catalog.version-not-in-force':
      'Cette version n’est pas publiée : publiez-la, ou choisissez la version en vigueur de cette certification',
    'catalog.another-version-published':
      'Une autre version vient d’être publiée pour cette certification : relisez-la, puis publiez de nouveau si la vôtre doit la remplacer',
    'catalog.version-number-taken': 'Une autre version vient de prendre ce numéro : recommencez',
    'catalog.items-unknown':
      'Des éléments ne font pas partie de cette version ({count}) : rechargez-la avant d’enregistrer',
    'catalog.item-unknown': 'Cet élément n’est pas de cette version, ou y figure deux fois',
    'catalog.label-missing': 'Donnez un nom à cette version',
    'catalog.version-without-block': 'Ajoutez au moins un bloc de compétences',
    'catalog.code-missing': 'Donnez un code à cet élément',
    'catalog.title-missing': 'Donnez un intitulé (bloc {code})',
    'catalog.statement-missing': 'Rédigez l’énoncé de la compétence {code}',
    'catalog.block-code-twice': 'Deux blocs portent le code {code}',
    'catalog.competency-code-twice': 'Deux compétences portent le code {code}',
    'catalog.block-without-competency': 'Le bloc {code} n’a aucune compétence',
    'catalog.activity-without-competency': 'L’activité « {title} » du bloc {code} n’a aucune compétence',
    'catalog.competency-without-criterion': 'La compétence {code} n’a aucun critère d’évaluation',
    'catalog.criterion-statement-missing': 'Un critère de la compétence {code} est vide',
    ...catalogContractLabels.fr,
  },
  en: {
    'catalog.certification-unknown': 'This certification does not exist, or no longer does',
    'catalog.certification-code-taken': 'A certification already has this code: open it rather than create another',
    'catalog.registration-days-out-of-order':
      'Inconsistent registration dates: this one comes before the registration decision',
    'catalog.version-unknown': 'This framework version does not exist, or no longer does',
    'catalog.version-frozen':
      'This version has been published: it no longer changes, since results may depend on it. Make a copy to correct it',
    'catalog.version-incomplete': 'This draft cannot be published yet ({count} point(s) to correct)',
    'catalog.version-already-published': 'This version is already published',
    'catalog.version-already-retired': 'This version is retired: copy it into a draft to start from it again',
    'catalog.version-not-published': 'This draft was never published: delete it rather than retire it',
    'catalog.version-not-in-force':
      'This version is not published: publish it, or choose the one in force for this certification',
    'catalog.another-version-published':
      'Another version of this certification has just been published: read it, then publish again if yours should replace it',
    'catalog.version-number-taken': 'Another version has just taken this number: try again',
    'catalog.items-unknown': 'Some items are not part of this version ({count}): reload it before saving',
    'catalog.item-unknown': 'This item is not of this version, or is there twice',
    'catalog.label-missing': 'Give this version a name',
    'catalog.version-without-block': 'Add at least one block of competencies',
    'catalog.code-missing': 'Give this item a code',
    'catalog.title-missing': 'Give a title (block {code})',
    'catalog.statement-missing': 'Write the statement of competency {code}',
    'catalog.block-code-twice': 'Two blocks have the code {code}',
    'catalog.competency-code-twice': 'Two competencies have the code {code}',
    'catalog.block-without-competency': 'Block {code} has no competency',
    'catalog.activity-without-competency': 'Activity “{title}” of block {code} has no competency',
    'catalog.competency-without-criterion': 'Competency {code} has no assessment criterion',
    'catalog.criterion-statement-missing': 'A criterion of competency {code} is empty',
    ...catalogContractLabels.en,
  },
};
