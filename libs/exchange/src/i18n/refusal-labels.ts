import type { ContextLabels } from '#platform/http/problem.js';

export const refusalLabels: ContextLabels = {
  fr: {
    'exchange.import-unknown': 'Cet import n’existe pas ou n’existe plus : recommencez-le',
    'exchange.import-file-missing': 'Aucun fichier reçu : envoyez le document dans le champ « file »',
    'exchange.import-upload-broken': 'L’envoi du fichier s’est interrompu ou est mal formé : recommencez',
    'exchange.import-empty':
      'Le document est vide : choisissez le texte extrait du référentiel (PDF enregistré en .txt) ou un export JSON',
    'exchange.import-too-large':
      'Le document dépasse {megabytes} Mo : retirez-en les annexes et ne gardez que le référentiel',
    'exchange.import-too-many-lines':
      'Le document a plus de {maximum} lignes : retirez-en les annexes et ne gardez que le référentiel',
    'exchange.import-binary':
      'Ce n’est pas du texte mais $t(exchange.format-{format}) : ouvrez-le et enregistrez-le en texte brut (.txt, UTF-8), puis recommencez',
    'exchange.import-undecodable':
      'L’encodage du texte n’est pas reconnu (il ressemble à {guess}) : enregistrez-le en UTF-8, puis recommencez',
    'exchange.import-undecodable_unlike-any':
      'L’encodage du texte n’est pas reconnu : enregistrez-le en UTF-8, puis recommencez',
    'exchange.import-not-a-referentiel':
      'Aucune compétence numérotée dans les {lines} lignes lues : le document attendu est un référentiel RNCP en texte, un tableau « activités / compétences / évaluation » dont les compétences portent un code (1.1, 1.2…)',
    'exchange.import-no-table':
      'Le sommaire du référentiel est là, mais pas le tableau qui détaille ses compétences ({lines} lignes lues) : le texte est sans doute coupé, reprenez le document entier',
    'exchange.import-too-slow':
      'La lecture a été arrêtée après {seconds} secondes : ne gardez du document que le référentiel, puis recommencez',
    'exchange.import-json-malformed':
      'Le JSON est mal formé à la ligne {line} : exportez de nouveau la version, ou corrigez cette ligne',
    'exchange.import-json-unknown-format':
      'Ce JSON n’est pas un référentiel exporté : la propriété « format » doit valoir « certitude-framework »',
    'exchange.import-document-invalid':
      'Le document a {count} point(s) à corriger avant l’import ; rien n’a été enregistré',
    'exchange.import-item-invalid': 'Ligne {line} : $t({refused})',
    'exchange.format-pdf': 'un document PDF',
    'exchange.format-office-document': 'un document Word, LibreOffice ou une archive',
    'exchange.format-old-office-document': 'un ancien document Word ou Excel',
    'exchange.format-image': 'une image',
    'exchange.format-archive': 'une archive compressée',
    'exchange.format-unmarked-utf-16': 'un fichier binaire (octets nuls), ou du texte UTF-16 sans marque d’ordre',
    'exchange.format-unknown-binary': 'un fichier binaire',
    'exchange.pasted-text': 'Texte collé',
    'exchange.uploaded-file': 'Fichier importé',
    'exchange.import-line': 'Voir la ligne {line} du document',
  },
  en: {
    'exchange.import-unknown': 'This import does not exist, or no longer does: start it again',
    'exchange.import-file-missing': 'No file received: send the document in the field “file”',
    'exchange.import-upload-broken': 'The upload was interrupted or is malformed: try again',
    'exchange.import-empty':
      'The document is empty: choose the text extracted from the framework (PDF saved as .txt) or a JSON export',
    'exchange.import-too-large':
      'The document exceeds {megabytes} MB: take out its annexes and keep the framework alone',
    'exchange.import-too-many-lines':
      'The document has more than {maximum} lines: take out its annexes and keep the framework alone',
    'exchange.import-binary':
      'This is not text but $t(exchange.format-{format}): open it, save it as plain text (.txt, UTF-8), then try again',
    'exchange.import-undecodable':
      'The encoding of the text is not recognised (it looks like {guess}): save it as UTF-8, then try again',
    'exchange.import-undecodable_unlike-any':
      'The encoding of the text is not recognised: save it as UTF-8, then try again',
    'exchange.import-not-a-referentiel':
      'No numbered competency in the {lines} lines read: what is expected is an RNCP framework as text, a table “activities / competencies / assessment” whose competencies have a code (1.1, 1.2…)',
    'exchange.import-no-table':
      'The summary of the framework is there, but not the table detailing its competencies ({lines} lines read): the text was probably cut, take the whole document',
    'exchange.import-too-slow':
      'Reading was stopped after {seconds} seconds: keep only the framework of the document, then try again',
    'exchange.import-json-malformed':
      'The JSON is malformed at line {line}: export the version again, or correct that line',
    'exchange.import-json-unknown-format':
      'This JSON is not an exported framework: its property “format” must be “certitude-framework”',
    'exchange.import-document-invalid':
      'The document has {count} point(s) to correct before it is imported; nothing was saved',
    'exchange.import-item-invalid': 'Line {line}: $t({refused})',
    'exchange.format-pdf': 'a PDF document',
    'exchange.format-office-document': 'a Word or LibreOffice document, or an archive',
    'exchange.format-old-office-document': 'an old Word or Excel document',
    'exchange.format-image': 'an image',
    'exchange.format-archive': 'a compressed archive',
    'exchange.format-unmarked-utf-16': 'a binary file (null bytes), or UTF-16 text without its byte order mark',
    'exchange.format-unknown-binary': 'a binary file',
    'exchange.pasted-text': 'Pasted text',
    'exchange.uploaded-file': 'Imported file',
    'exchange.import-line': 'See line {line} of the document',
  },
};
