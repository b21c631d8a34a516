import { get, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as getSecurely } from 'node:https';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from './startup.error';

/** Known before anything is started, so that a taken port costs the user nothing but one line. */
export function assertPortIsFree(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `Le port ${String(port)} est déjà utilisé : choisissez-en un autre, par exemple PORT=${String(port + 1)}.`,
        EACCES: `Le port ${String(port)} est réservé au système : choisissez-en un au-dessus de 1023.`,
        EADDRNOTAVAIL: `L'adresse ${host} n'est pas celle de cette machine (HOST).`,
        ENOTFOUND: `L'adresse ${host} est inconnue (HOST).`,
      };
      reject(
        new StartupError(reasons[error.code ?? ''] ?? `Le port ${String(port)} ne s'ouvre pas : ${error.message}.`),
      );
    });
    server.listen(port, host, () => {
      server.close(() => {
        resolve();
      });
    });
  });
}

/** Where a server of this machine listens. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  readonly https: boolean;
}

/** Resolves once these servers all say they are ready, or when nobody waits any more. */
export async function untilReady(servers: readonly Listening[], signal: AbortSignal): Promise<void> {
  await Promise.all(servers.map((server) => untilOneReady(server, signal)));
}

async function untilOneReady({ host, port, https }: Listening, signal: AbortSignal): Promise<void> {
  const reachable = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  while (!signal.aborted) {
    if (await answersWell(https, { host: reachable, port, path: '/health/ready' }, signal)) return;
    await sleep(40);
  }
}

/** Nothing secret is asked nor believed: that our own port answers is all there is to know, whatever its certificate. */
function answersWell(https: boolean, where: RequestOptions, signal: AbortSignal): Promise<boolean> {
  const options = { ...where, agent: false, signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]) };
  return new Promise((settle) => {
    const heard = (answer: IncomingMessage) => {
      answer.resume();
      settle(answer.statusCode === 200);
    };
    const request = https ? getSecurely({ ...options, rejectUnauthorized: false }, heard) : get(options, heard);
    request.once('error', () => settle(false));
  });
}
