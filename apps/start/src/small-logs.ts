import { copyFileSync, statSync, truncateSync } from 'node:fs';

const LIMIT_BYTES = 10_000_000;
const LOOK_EVERY_MS = 20_000;

/**
 * Keeps each log to a size: past it, what it holds is set aside as `FILE.1`, which it takes the place of. The file itself
 * stays, since the servers hold it open: all of them append.
 * @returns what ends the watch.
 */
export function keepLogsSmall(files: readonly string[], limit = LIMIT_BYTES, everyMs = LOOK_EVERY_MS): () => void {
  const look = () => {
    for (const file of files) setAside(file, limit);
  };
  look();
  const watch = setInterval(look, everyMs);
  watch.unref();
  return () => {
    clearInterval(watch);
  };
}

function setAside(file: string, limit: number): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= limit) return;
  try {
    copyFileSync(file, `${file}.1`);
  } catch {
    // No room for a copy: the room of the log itself is what is needed then.
  }
  try {
    truncateSync(file);
  } catch {
    // Nothing of the product's life depends on it: the next look tries again.
  }
}
