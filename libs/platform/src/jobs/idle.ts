/** What a handler answers when it found nothing to do: brought again, too late, not wanted any more. */
export class Idle {
  constructor(readonly why: string) {}
}

/**
 * `return idle('the letter has left already')`: a handler that does nothing says why, and the worker's log tells it.
 * @param why a sentence for operators, without anything personal
 */
export const idle = (why: string): Idle => new Idle(why);
