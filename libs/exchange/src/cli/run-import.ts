import { MAX_SOURCE_BYTES, RncpTextRefusal, importRncpBytes, toJson } from '../rncp-text';
import { renderSummary } from './render-summary';

export const USAGE = `Usage : npm run -s import -- FICHIER [--json]
  FICHIER   texte d’un référentiel RNCP, ou « - » pour l’entrée standard
  --json    écrit le résultat en un objet JSON sur la sortie standard, et rien d’autre`;

/** What the command prints on each stream, and its exit code: 0 read, 1 refused (one line on stderr), 2 wrong command line. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Reads a référentiel and tells what is understood of it; nothing is recorded anywhere.
 * @param readSource gives the bytes of the file named on the command line ("-" is standard input); may throw as `fs` does
 */
export function runImport(args: readonly string[], readSource: (file: string) => Uint8Array): Outcome {
  if (args.includes('--help') || args.includes('-h')) {
    return { exitCode: 0, stdout: `${USAGE}\n`, stderr: '' };
  }
  const [file, ...others] = args.filter((arg) => arg !== '--json');
  if (file === undefined || others.length > 0 || (file.startsWith('-') && file !== '-')) {
    return { exitCode: 2, stdout: '', stderr: `${USAGE}\n` };
  }
  try {
    const { decoded, result } = importRncpBytes(readSource(file));
    const stdout = args.includes('--json')
      ? `${JSON.stringify(toJson(result), null, 2)}\n`
      : renderSummary(result, decoded.encoding);
    return { exitCode: 0, stdout, stderr: '' };
  } catch (error) {
    return { exitCode: 1, stdout: '', stderr: `${file === '-' ? 'entrée standard' : file} : ${explain(error)}\n` };
  }
}

/** One French line. An error that is no refusal and no failure to read is a defect: it is thrown again. */
function explain(error: unknown): string {
  if (error instanceof RncpTextRefusal) {
    return error.message;
  }
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'ce fichier n’existe pas.';
    case 'EISDIR':
      return 'c’est un dossier, donnez le fichier texte du référentiel.';
    case 'EACCES':
    case 'EPERM':
      return 'la lecture de ce fichier n’est pas permise.';
    case 'EAGAIN':
      return 'rien à lire sur l’entrée standard, donnez un fichier.';
    case 'ERR_FS_FILE_TOO_LARGE':
      return `le fichier dépasse ${MAX_SOURCE_BYTES / (1024 * 1024)} Mo.`;
    default:
      throw error;
  }
}
