import { type DestinationStream, destination } from 'pino';

/** What waits for room on the disk, or for a reader, before lines are dropped. */
const WAITING_BYTES = 1_000_000;
const TRY_AGAIN_MS = 1_000;

/**
 * The standard output, or a file, as a destination of logs that outlives what happens to it: a full disk, a closed pipe.
 * Lines wait there, then are dropped; how many is told as soon as lines go out again.
 */
export function steadyDestination(service: string, dest: number | string = 1): DestinationStream {
  const stream = destination({ dest, sync: true, maxLength: WAITING_BYTES });
  let dropped = 0;
  let trying: NodeJS.Timeout | undefined;
  // Full, the stream tries no more by itself: it only drops.
  const tryAgain = () => {
    try {
      stream.flushSync();
    } catch {
      return;
    }
    clearInterval(trying);
    trying = undefined;
    const line = { level: 40, time: new Date().toISOString(), service, lost: dropped, msg: LOST };
    dropped = 0;
    stream.write(`${JSON.stringify(line)}\n`);
  };
  // Nobody can be told: where one would say it is what failed.
  stream.on('error', () => undefined);
  stream.on('drop', () => {
    dropped += 1;
    trying ??= setInterval(tryAgain, TRY_AGAIN_MS).unref();
  });
  return stream;
}

const LOST = 'log lines were lost: there was no room to write them';

/** What is said outside the logs (at boot, by a library) must not end the process either. */
export function outliveSilence(): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
  }
}
