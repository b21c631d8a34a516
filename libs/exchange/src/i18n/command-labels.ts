const fr = {
  'exchange.command-usage': `Usage : npm run -s import -- FICHIER [--json] [--lang fr|en]
  FICHIER   texte d’un référentiel RNCP, ou « - » pour l’entrée standard
  --json    écrit le résultat en un objet JSON sur la sortie standard, et rien d’autre
  --lang    langue des messages : fr (par défaut) ou en`,
  'exchange.command-standard-input': 'entrée standard',
  'exchange.command-refused': '{file} : {why}',
  'exchange.command-refused-at-line': '{file} (ligne {line}) : {why}',
  'exchange.command-file-missing': 'ce fichier n’existe pas.',
  'exchange.command-file-a-directory': 'c’est un dossier, donnez le fichier texte du référentiel.',
  'exchange.command-file-closed': 'la lecture de ce fichier n’est pas permise.',
  'exchange.command-nothing-to-read': 'rien à lire sur l’entrée standard, donnez un fichier.',
  'exchange.command-file-too-large': 'le fichier dépasse {megabytes} Mo.',
  'exchange.command-block': 'Bloc {code} — {title}',
  'exchange.command-printed': '(imprimé {printed})',
  'exchange.command-item': '{name} : {text} [l. {lines}]',
  'exchange.command-item-context': 'contexte',
  'exchange.command-item-description': 'description',
  'exchange.command-item-description-item': 'description •',
  'exchange.command-item-skill': 'savoir-faire',
  'exchange.command-item-criterion': 'critère',
  'exchange.command-item-example-project': 'exemple de projet',
  'exchange.command-item-company-mission': 'mission en entreprise',
  'exchange.command-item-other-method': 'modalité',
  'exchange.command-no-method': 'modalités : aucune',
  'exchange.command-teams': 'équipes : {range} personnes',
  'exchange.command-duration': 'durée : {range} semaines',
  'exchange.command-range': '{min} à {max}',
  'exchange.command-deliverables': 'livrables : {list}',
  'exchange.command-jury': 'jury : {text}',
  'exchange.command-place': 'lieu : {text}',
  'exchange.command-read': '{counts} ({lines} lignes lues, {encoding})',
  'exchange.command-blocks_one': '{count} bloc',
  'exchange.command-blocks_other': '{count} blocs',
  'exchange.command-competencies_one': '{count} compétence',
  'exchange.command-competencies_other': '{count} compétences',
  'exchange.command-skills_one': '{count} savoir-faire',
  'exchange.command-skills_other': '{count} savoir-faire',
  'exchange.command-methods_one': '{count} cellule de modalités',
  'exchange.command-methods_other': '{count} cellules de modalités',
  'exchange.command-criteria_one': '{count} critère',
  'exchange.command-criteria_other': '{count} critères',
  'exchange.command-to-review_zero': 'Rien à relire.',
  'exchange.command-to-review_one': '{count} point à relire :',
  'exchange.command-to-review_other': '{count} points à relire :',
  'exchange.command-warning': 'ligne {line} : {message}',
};

const en: Record<keyof typeof fr, string> = {
  'exchange.command-usage': `Usage: npm run -s import -- FILE [--json] [--lang fr|en]
  FILE      text of an RNCP framework, or “-” for standard input
  --json    prints the result as one JSON object on standard output, and nothing else
  --lang    language of the messages: fr (by default) or en`,
  'exchange.command-standard-input': 'standard input',
  'exchange.command-refused': '{file}: {why}',
  'exchange.command-refused-at-line': '{file} (line {line}): {why}',
  'exchange.command-file-missing': 'this file does not exist.',
  'exchange.command-file-a-directory': 'this is a directory, give the text file of the framework.',
  'exchange.command-file-closed': 'this file may not be read.',
  'exchange.command-nothing-to-read': 'nothing to read on standard input, give a file.',
  'exchange.command-file-too-large': 'the file exceeds {megabytes} MB.',
  'exchange.command-block': 'Block {code} — {title}',
  'exchange.command-printed': '(printed {printed})',
  'exchange.command-item': '{name}: {text} [l. {lines}]',
  'exchange.command-item-context': 'context',
  'exchange.command-item-description': 'description',
  'exchange.command-item-description-item': 'description •',
  'exchange.command-item-skill': 'skill',
  'exchange.command-item-criterion': 'criterion',
  'exchange.command-item-example-project': 'example project',
  'exchange.command-item-company-mission': 'company mission',
  'exchange.command-item-other-method': 'method',
  'exchange.command-no-method': 'methods: none',
  'exchange.command-teams': 'teams: {range} people',
  'exchange.command-duration': 'duration: {range} weeks',
  'exchange.command-range': '{min} to {max}',
  'exchange.command-deliverables': 'deliverables: {list}',
  'exchange.command-jury': 'jury: {text}',
  'exchange.command-place': 'place: {text}',
  'exchange.command-read': '{counts} ({lines} lines read, {encoding})',
  'exchange.command-blocks_one': '{count} block',
  'exchange.command-blocks_other': '{count} blocks',
  'exchange.command-competencies_one': '{count} competency',
  'exchange.command-competencies_other': '{count} competencies',
  'exchange.command-skills_one': '{count} skill',
  'exchange.command-skills_other': '{count} skills',
  'exchange.command-methods_one': '{count} methods cell',
  'exchange.command-methods_other': '{count} methods cells',
  'exchange.command-criteria_one': '{count} criterion',
  'exchange.command-criteria_other': '{count} criteria',
  'exchange.command-to-review_zero': 'Nothing to review.',
  'exchange.command-to-review_one': '{count} point to review:',
  'exchange.command-to-review_other': '{count} points to review:',
  'exchange.command-warning': 'line {line}: {message}',
};

/** What `npm run import` prints. */
export const commandLabels = { fr, en };

type WordOf<Key> = Key extends `exchange.command-${infer Word}_${string}`
  ? Word
  : Key extends `exchange.command-${infer Word}`
    ? Word
    : never;

/** Each thing the command says, whatever its plurals. */
export type CommandWord = WordOf<keyof typeof fr>;
