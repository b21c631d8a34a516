/**
 * One Ctrl-C may arrive twice: once from the terminal, once passed on by npm. Within this delay they are the same one.
 */
const SAME_KEYSTROKE_MS = 400;

export interface Interruption {
  /** Resolves when somebody asks the program to stop. */
  readonly asked: Promise<void>;
  /** Called when they ask again. */
  onInsistence(act: () => void): void;
}

export function watchInterruption(): Interruption {
  let askedAt: number | undefined;
  let insist: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (askedAt !== undefined && performance.now() - askedAt > SAME_KEYSTROKE_MS) insist();
        askedAt ??= performance.now();
        resolve();
      });
    }
  });
  return {
    asked,
    onInsistence: (act) => {
      insist = act;
    },
  };
}
