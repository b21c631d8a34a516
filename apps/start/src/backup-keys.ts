import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BackupError } from '#platform/backup/backup.error.js';
import { type BackupManifest, fingerprintOf } from '#platform/backup/backup-manifest.js';
import { readConfig } from '#platform/config/config.js';
import { parseEncryptionKeys } from '#platform/encryption/encryption-keys.js';
import { Sealer, SealError } from '#platform/encryption/sealer.js';
import { type LocalSettings, readLocalSettings, ROOT } from './local-settings';

/**
 * Whether the keys of this environment open what a backup holds. Makes none: a key of this machine that is not there yet would
 * be made anew, and open nothing.
 * @throws BackupError naming the keys that are missing, and where they go.
 */
export function refuseMissingKeys(manifest: BackupManifest, env: NodeJS.ProcessEnv): void {
  const settings = readLocalSettings(env, ROOT);
  const { sealer, trailKey } = settings.databaseUrl === undefined ? ofThisMachine(settings, env) : ofTheServers(env);
  const missing = manifest.encryptionKeys
    .filter(({ id, proof }) => !opens(sealer, id, proof))
    .map(({ id }) => `« ${id} »`);
  if (missing.length > 0) {
    throw new BackupError(
      `Clés de chiffrement manquantes, ou autres sous le même nom : ${missing.join(', ')}. Remettez-les dans ENCRYPTION_KEYS${placeOf(settings, 'encryption-keys')}. Rien n'a été changé.`,
    );
  }
  if (trailKey === undefined || fingerprintOf(trailKey) !== manifest.trailKey) {
    throw new BackupError(
      `TRAIL_KEY n'est pas celle de la sauvegarde. Remettez-la dans TRAIL_KEY${placeOf(settings, 'trail-key')} : sans elle, les empreintes de la piste d'audit ne prouvent plus rien. Rien n'a été changé.`,
    );
  }
}

function opens(sealer: Sealer | undefined, id: string, proof: string): boolean {
  try {
    sealer?.checkProof(id, proof);
    return sealer !== undefined;
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
}

interface Keys {
  readonly sealer: Sealer | undefined;
  readonly trailKey: string | undefined;
}

function ofTheServers(env: NodeJS.ProcessEnv): Keys {
  const { encryptionKeys, trailKey } = readConfig(env);
  return { sealer: new Sealer(encryptionKeys), trailKey };
}

function ofThisMachine(settings: LocalSettings, env: NodeJS.ProcessEnv): Keys {
  const given = secretOf(settings, env, 'ENCRYPTION_KEYS', 'encryption-keys');
  return {
    sealer: given === undefined ? undefined : new Sealer(parseEncryptionKeys(given)),
    trailKey: secretOf(settings, env, 'TRAIL_KEY', 'trail-key'),
  };
}

/** Of the environment, else of this machine. */
function secretOf(
  settings: LocalSettings,
  env: NodeJS.ProcessEnv,
  variable: 'ENCRYPTION_KEYS' | 'TRAIL_KEY',
  file: string,
): string | undefined {
  const given = env[variable];
  if (given !== undefined && given !== '') return given;
  const path = join(settings.directory, file);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

const placeOf = (settings: LocalSettings, file: string): string =>
  settings.databaseUrl === undefined ? ` ou dans ${join(settings.directory, file)}` : '';
