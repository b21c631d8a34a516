import { errorCode, errorMessage } from './error-code';

/** The database server cannot be used. One French line, without the password, meant to be printed as it is. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
}

/** Says what a failed connection means to whoever set the connection string. */
export function refusedConnection(connectionString: string, error: unknown): DatabaseUnavailableError {
  const { host, database, user } = describe(connectionString);
  const code = errorCode(error);
  const unreachable = `Le serveur PostgreSQL ${host} est injoignable`;
  const reasons: Record<string, string> = {
    ECONNREFUSED: `${unreachable} : rien n'écoute à cette adresse (DATABASE_URL).`,
    ENOTFOUND: `${unreachable} : ce nom d'hôte est inconnu (DATABASE_URL).`,
    EAI_AGAIN: `${unreachable} : ce nom d'hôte est inconnu (DATABASE_URL).`,
    ETIMEDOUT: `${unreachable} : il ne répond pas (DATABASE_URL).`,
    '28P01': `Le serveur PostgreSQL ${host} refuse le mot de passe du compte « ${user} » (DATABASE_URL).`,
    '28000': `Le serveur PostgreSQL ${host} refuse le compte « ${user} » (DATABASE_URL).`,
    '3D000': `La base « ${database} » n'existe pas sur le serveur PostgreSQL ${host} : créez-la d'abord (DATABASE_URL).`,
    '53300': `Le serveur PostgreSQL ${host} n'accepte plus de connexion : max_connections est atteint.`,
    '57P03': `Le serveur PostgreSQL ${host} est en cours de démarrage ou d'arrêt : réessayez dans un instant.`,
  };
  return new DatabaseUnavailableError(reasons[code] ?? `${unreachable} : ${errorMessage(error)}.`, { cause: error });
}

function describe(connectionString: string): { host: string; database: string; user: string } {
  try {
    const url = new URL(connectionString);
    return {
      host: url.host,
      database: decodeURIComponent(url.pathname.slice(1)),
      user: decodeURIComponent(url.username),
    };
  } catch {
    return { host: '', database: '', user: '' };
  }
}
