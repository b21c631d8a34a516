import { errorCode, errorMessage } from '../error-code';

export type EmbeddedPostgresErrorCode =
  | 'unsupported_platform'
  | 'not_writable'
  | 'no_unprivileged_user'
  | 'data_version'
  | 'already_starting'
  | 'port_taken'
  | 'start_failed';

/** Why the local database could not start. The message is one French line, meant to be printed as it is. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Turns what the file system refused into one line naming the path. */
export function fileSystemRefusal(path: string, error: unknown): EmbeddedPostgresError {
  const code = errorCode(error);
  const reasons: Record<string, string> = {
    EACCES: 'accès refusé',
    EPERM: 'accès refusé',
    EROFS: 'système de fichiers en lecture seule',
    ENOSPC: 'disque plein',
    EDQUOT: 'quota de disque atteint',
    ENOTDIR: "l'un des éléments du chemin n'est pas un dossier",
    ENOENT: 'rien ne peut y être créé',
    EEXIST: 'un fichier porte déjà ce nom',
  };
  return new EmbeddedPostgresError(
    'not_writable',
    `Impossible d'écrire dans ${path} : ${reasons[code] ?? errorMessage(error)}.`,
    {
      cause: error,
    },
  );
}
