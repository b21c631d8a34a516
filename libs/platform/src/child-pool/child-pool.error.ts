/** Why a process ended with its task: it took too long, it grew too large, or something else (a crash, a closing). */
export type ChildPoolFailure = 'timed-out' | 'too-large' | 'stopped';

/** A task was lost with the process that had it in hand. */
export class ChildPoolError extends Error {
  override readonly name = 'ChildPoolError';

  constructor(readonly reason: ChildPoolFailure) {
    super(`the process that did the work ended: ${reason}`);
  }
}
