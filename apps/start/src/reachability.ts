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

/** Resolves once the servers on these ports all say they are ready, or when nobody waits any more. */
export async function untilReady(host: string, ports: readonly number[], signal: AbortSignal): Promise<void> {
  await Promise.all(ports.map((port) => untilOneReady(host, port, signal)));
}

async function untilOneReady(host: string, port: number, signal: AbortSignal): Promise<void> {
  const reachable = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  const url = `http://${reachable}:${String(port)}/health/ready`;
  while (!signal.aborted) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]) });
      await answer.body?.cancel();
      if (answer.ok) return;
    } catch {
      // Not listening yet.
    }
    await sleep(40);
  }
}
