import type { Server, ServerOptions } from 'node:https';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#platform/config/config.js';
import type { Served } from '#platform/http/security-headers.js';
import { isKeyOpen, loadTlsFiles, type TlsFiles, watchTlsFiles } from '#platform/tls/tls-files.js';
import { readTlsPair } from '#platform/tls/tls-pair.js';
import { tlsSummary, tlsWarnings } from '#platform/tls/tls-warnings.js';
import { TlsError } from '#platform/tls/tls.error.js';

/** A certificate is renewed weeks before its end. */
const LOOKED_AT_EVERY_MS = 30_000;

/** @throws TlsError */
export function servedBy({ http: { publicUrl, tls } }: Config): Served {
  const https = publicUrl.startsWith('https:');
  return { https, stays: https && !(tls && readTlsPair(loadTlsFiles(tls)).isSelfSigned) };
}

/**
 * What a server speaks https with.
 * @throws TlsError
 */
export function tlsOptions(files: TlsFiles): Pick<ServerOptions, 'cert' | 'key'> {
  const pair = loadTlsFiles(files);
  readTlsPair(pair);
  return { cert: pair.certificate, key: pair.key };
}

/**
 * Says what the certificate is good for, then takes up the one that replaces it, without a restart: connections that are
 * open keep theirs. A pair that does not match is one of which the second file is still to come: the one before goes on.
 * @returns what ends it
 */
export function followRenewals(
  app: Pick<NestFastifyApplication, 'getHttpServer'>,
  { http: { publicUrl, tls } }: Config,
  everyMs = LOOKED_AT_EVERY_MS,
): () => void {
  if (!tls) return () => undefined;
  const log = new Logger('tls');
  const tell = () => {
    const facts = readTlsPair(loadTlsFiles(tls));
    log.log(tlsSummary(facts));
    for (const warning of tlsWarnings(facts, publicUrl, new Date())) log.warn(warning);
    if (isKeyOpen(tls)) log.warn(`La clé ${tls.key} peut être lue par d’autres que son propriétaire : chmod 600.`);
  };
  tell();
  return watchTlsFiles(tls, everyMs, () => {
    try {
      (app.getHttpServer() as Server).setSecureContext(tlsOptions(tls));
      tell();
    } catch (error) {
      if (!(error instanceof TlsError)) throw error;
      log.warn(`Le certificat d’avant sert encore : ${error.message}`);
    }
  });
}
