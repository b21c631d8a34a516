import type { ContextLabels } from '#platform/http/problem.js';

/** What an import leaves to review, on screen and on the command line, and what a draft says where its document is silent. */
export const warningLabels: ContextLabels = {
  fr: {
    'exchange.warning-encoding-assumed_byte-order-mark': 'Texte lu en {encoding} d’après sa marque d’ordre des octets.',
    'exchange.warning-encoding-assumed_western':
      'Le texte n’est pas en UTF-8 : il a été lu en {encoding}. Vérifiez les accents.',
    'exchange.warning-garbled-text':
      'Des accents sont abîmés (« Ã© » pour « é ») : le texte a été mal converti avant l’import, reprenez-le depuis le document.',
    'exchange.warning-blank-lines-missing':
      'Les lignes vides du document ont disparu : les colonnes sont moins sûres, reprenez si possible le texte d’origine.',
    'exchange.warning-page-footer_zero': 'Pied de page écarté : « {text} ».',
    'exchange.warning-page-footer_one': 'Pied de page écarté : « {text} » (et un autre, ligne {others}).',
    'exchange.warning-page-footer_other': 'Pied de page écarté : « {text} » (et {count} autres, lignes {others}).',
    'exchange.warning-form-heading': 'Intitulé du formulaire écarté : « {text} ».',
    'exchange.warning-unplaced-text': 'Texte hors de tout bloc, laissé de côté : « {text} ».',
    'exchange.warning-code-mended_taken':
      'Code {printed} déjà pris : la compétence qui commence par « {text} » est lue {read}.',
    'exchange.warning-code-mended_taken-as-in-summary':
      'Code {printed} déjà pris : la compétence qui commence par « {text} » est lue {read}, comme au sommaire.',
    'exchange.warning-code-mended_other-block':
      'Code {printed} imprimé dans le bloc {block} : la compétence qui commence par « {text} » est lue {read}.',
    'exchange.warning-code-mended_other-block-as-in-summary':
      'Code {printed} imprimé dans le bloc {block} : la compétence qui commence par « {text} » est lue {read}, comme au sommaire.',
    'exchange.warning-block-without-title_in-summary':
      'Le titre du bloc {block} manque dans le tableau : il est repris du sommaire (ligne {summaryLine}).',
    'exchange.warning-block-without-title_nowhere':
      'Le titre du bloc {block} manque dans le tableau et il n’est pas au sommaire : à compléter.',
    'exchange.warning-statement-missing': 'Compétence {competency} : aucun intitulé n’a été trouvé après son code.',
    'exchange.warning-text-differs-from-summary_block':
      'Pour le bloc {code}, l’intitulé du tableau (gardé) diffère du sommaire, ligne {summaryLine} : « {text} ».',
    'exchange.warning-text-differs-from-summary_competency':
      'Pour la compétence {code}, l’intitulé du tableau (gardé) diffère du sommaire, ligne {summaryLine} : « {text} ».',
    'exchange.warning-not-in-summary_block': 'Le bloc {code} est dans le tableau mais pas au sommaire.',
    'exchange.warning-not-in-summary_competency': 'La compétence {code} est dans le tableau mais pas au sommaire.',
    'exchange.warning-missing-from-table_block':
      'Le bloc {code} est au sommaire mais pas dans le tableau, lu jusqu’à la ligne {lastLine} : « {text} ».',
    'exchange.warning-missing-from-table_competency':
      'La compétence {code} est au sommaire mais pas dans le tableau, lu jusqu’à la ligne {lastLine} : « {text} ».',
    'exchange.warning-cell-resumed_one':
      'Saut de page dans la compétence {competency} : suite de la cellule « $t(exchange.column-{column}) », ligne {firstLine}.',
    'exchange.warning-cell-resumed_other':
      'Saut de page dans la compétence {competency} : suite de la cellule « $t(exchange.column-{column}) », lignes {firstLine} à {lastLine}.',
    'exchange.warning-sentence-rejoined':
      'Phrase coupée : la ligne {from} est lue à la suite de la ligne {after}, dans « {text} ».',
    'exchange.warning-unfinished-sentence':
      'Phrase inachevée dans le document, sans suite retrouvée : « {text} ». À compléter.',
    'exchange.warning-sublist-folded': 'Sous-liste gardée dans l’élément qui l’annonce : « {text} ».',
    'exchange.warning-column-uncertain':
      'Compétence {competency} : la colonne du texte de la ligne {line} est incertaine, vérifiez sa place.',
    'exchange.warning-item-uncertain':
      'Compétence {competency} : la ligne {line} pourrait être la suite ou le début d’un élément, vérifiez le découpage.',
    'exchange.warning-label-without-items': '« {text} » n’est suivi d’aucun exemple : vérifiez le document.',
    'exchange.warning-no-skill': 'Compétence {competency} : aucun savoir-faire trouvé.',
    'exchange.warning-no-method':
      'Compétence {competency} : aucune modalité d’évaluation trouvée (cellule fusionnée ou vide).',
    'exchange.warning-no-criterion': 'Compétence {competency} : aucun critère d’évaluation trouvé.',
    'exchange.warning-method-unread_team-size':
      'La taille des équipes n’a pas été comprise dans « {text} » : gardé tel quel dans les modalités.',
    'exchange.warning-method-unread_duration':
      'La durée en semaines n’a pas été comprise dans « {text} » : gardé tel quel dans les modalités.',
    'exchange.warning-method-unread_jury':
      'Une seconde mention du jury est gardée telle quelle dans les modalités : « {text} ».',
    'exchange.warning-method-unread_place':
      'Une seconde mention du lieu est gardée telle quelle dans les modalités : « {text} ».',
    'exchange.warning-editor-note': 'Une note de rédaction semble restée dans le texte : « {text} ». À relire.',
    'exchange.warning-property-ignored_one': 'Propriété « {name} » inconnue, laissée de côté (une fois).',
    'exchange.warning-property-ignored_other': 'Propriété « {name} » inconnue, laissée de côté ({count} fois).',
    'exchange.warning-property-repeated_one':
      'Propriété « {name} » écrite deux fois au même endroit : la dernière valeur compte.',
    'exchange.warning-property-repeated_other':
      'Propriété « {name} » répétée au même endroit ({count} fois) : la dernière valeur compte.',
    'exchange.warning-marked-transversal':
      'Compétence {competency} : énoncé repris dans un autre bloc, elle est notée transversale.',
    'exchange.warning-bounds-unread_team-size':
      'Compétence {competency} : taille d’équipe incomplète ou inversée, laissée de côté.',
    'exchange.warning-bounds-unread_duration':
      'Compétence {competency} : durée incomplète ou inversée, laissée de côté.',
    'exchange.warning-text-to-complete_block-title': 'Bloc {code} : intitulé à compléter avant de publier.',
    'exchange.warning-text-to-complete_statement': 'Compétence {code} : énoncé à compléter avant de publier.',
    'exchange.draft-label': 'Version importée',
    'exchange.draft-block-title': 'Bloc {code} : intitulé à compléter',
    'exchange.draft-statement': 'Compétence {code} : énoncé à compléter',
    'exchange.column-activity': 'activité',
    'exchange.column-competency': 'compétence',
    'exchange.column-methods': 'modalités',
    'exchange.column-criteria': 'critères',
  },
  en: {
    'exchange.warning-encoding-assumed_byte-order-mark': 'Text read as {encoding}, from its byte order mark.',
    'exchange.warning-encoding-assumed_western':
      'The text is not in UTF-8: it was read as {encoding}. Check the accents.',
    'exchange.warning-garbled-text':
      'Accents are damaged (“Ã©” for “é”): the text was badly converted before the import, take it from the document again.',
    'exchange.warning-blank-lines-missing':
      'The blank lines of the document are gone: columns are less certain, take the original text if you can.',
    'exchange.warning-page-footer_zero': 'Page footer set apart: “{text}”.',
    'exchange.warning-page-footer_one': 'Page footer set apart: “{text}” (and another, line {others}).',
    'exchange.warning-page-footer_other': 'Page footer set apart: “{text}” (and {count} others, lines {others}).',
    'exchange.warning-form-heading': 'Heading of the form set apart: “{text}”.',
    'exchange.warning-unplaced-text': 'Text outside any block, left aside: “{text}”.',
    'exchange.warning-code-mended_taken':
      'Code {printed} is already taken: the competency that begins with “{text}” is read as {read}.',
    'exchange.warning-code-mended_taken-as-in-summary':
      'Code {printed} is already taken: the competency that begins with “{text}” is read as {read}, as in the summary.',
    'exchange.warning-code-mended_other-block':
      'Code {printed} is printed in block {block}: the competency that begins with “{text}” is read as {read}.',
    'exchange.warning-code-mended_other-block-as-in-summary':
      'Code {printed} is printed in block {block}: the competency that begins with “{text}” is read as {read}, as in the summary.',
    'exchange.warning-block-without-title_in-summary':
      'The title of block {block} is missing from the table: it is taken from the summary (line {summaryLine}).',
    'exchange.warning-block-without-title_nowhere':
      'The title of block {block} is missing from the table and from the summary: to be completed.',
    'exchange.warning-statement-missing': 'Competency {competency}: no statement was found after its code.',
    'exchange.warning-text-differs-from-summary_block':
      'For block {code}, the title in the table (kept) differs from the summary, line {summaryLine}: “{text}”.',
    'exchange.warning-text-differs-from-summary_competency':
      'For competency {code}, the statement in the table (kept) differs from the summary, line {summaryLine}: “{text}”.',
    'exchange.warning-not-in-summary_block': 'Block {code} is in the table but not in the summary.',
    'exchange.warning-not-in-summary_competency': 'Competency {code} is in the table but not in the summary.',
    'exchange.warning-missing-from-table_block':
      'Block {code} is in the summary but not in the table, read down to line {lastLine}: “{text}”.',
    'exchange.warning-missing-from-table_competency':
      'Competency {code} is in the summary but not in the table, read down to line {lastLine}: “{text}”.',
    'exchange.warning-cell-resumed_one':
      'Page break in competency {competency}: the cell “$t(exchange.column-{column})” goes on, line {firstLine}.',
    'exchange.warning-cell-resumed_other':
      'Page break in competency {competency}: the cell “$t(exchange.column-{column})” goes on, lines {firstLine} to {lastLine}.',
    'exchange.warning-sentence-rejoined': 'Broken sentence: line {from} is read after line {after}, in “{text}”.',
    'exchange.warning-unfinished-sentence':
      'The document leaves a sentence unfinished, and its end was not found: “{text}”. To be completed.',
    'exchange.warning-sublist-folded': 'Sub-list kept in the item that announces it: “{text}”.',
    'exchange.warning-column-uncertain':
      'Competency {competency}: the column of the text of line {line} is uncertain, check its place.',
    'exchange.warning-item-uncertain':
      'Competency {competency}: line {line} may go on with an item or begin one, check how they are cut.',
    'exchange.warning-label-without-items': '“{text}” is followed by no example: check the document.',
    'exchange.warning-no-skill': 'Competency {competency}: no skill found.',
    'exchange.warning-no-method': 'Competency {competency}: no assessment method found (merged or empty cell).',
    'exchange.warning-no-criterion': 'Competency {competency}: no assessment criterion found.',
    'exchange.warning-method-unread_team-size':
      'The size of teams was not understood in “{text}”: kept as it is in the methods.',
    'exchange.warning-method-unread_duration':
      'The duration in weeks was not understood in “{text}”: kept as it is in the methods.',
    'exchange.warning-method-unread_jury': 'A second mention of the jury is kept as it is in the methods: “{text}”.',
    'exchange.warning-method-unread_place': 'A second mention of the place is kept as it is in the methods: “{text}”.',
    'exchange.warning-editor-note': 'An editor’s note seems to be left in the text: “{text}”. To be proofread.',
    'exchange.warning-property-ignored_one': 'Unknown property “{name}”, left aside (once).',
    'exchange.warning-property-ignored_other': 'Unknown property “{name}”, left aside ({count} times).',
    'exchange.warning-property-repeated_one':
      'Property “{name}” written twice in the same place: the last value counts.',
    'exchange.warning-property-repeated_other':
      'Property “{name}” repeated in the same place ({count} times): the last value counts.',
    'exchange.warning-marked-transversal':
      'Competency {competency}: another block has the same statement, it is marked transversal.',
    'exchange.warning-bounds-unread_team-size':
      'Competency {competency}: size of teams incomplete or reversed, left aside.',
    'exchange.warning-bounds-unread_duration': 'Competency {competency}: duration incomplete or reversed, left aside.',
    'exchange.warning-text-to-complete_block-title': 'Block {code}: title to be completed before publishing.',
    'exchange.warning-text-to-complete_statement': 'Competency {code}: statement to be completed before publishing.',
    'exchange.draft-label': 'Imported version',
    'exchange.draft-block-title': 'Block {code}: title to be completed',
    'exchange.draft-statement': 'Competency {code}: statement to be completed',
    'exchange.column-activity': 'activity',
    'exchange.column-competency': 'competency',
    'exchange.column-methods': 'methods',
    'exchange.column-criteria': 'criteria',
  },
};
