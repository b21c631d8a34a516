/**
 * - `refused`: the server will not have this letter or this address; a second try would be answered the same.
 * - `delayed`: no connection, a full mailbox, a server that wants to be asked later.
 */
export type MailFailure = 'refused' | 'delayed';

/** Says where it failed and with which code, never what the server answered: it quotes the address. */
export class MailError extends Error {
  override readonly name = 'MailError';

  constructor(
    readonly failure: MailFailure,
    /** Command under way and reply code, such as `RCPT TO 550`, or the name of a network error. */
    readonly step: string,
  ) {
    super(`mail ${failure}: ${step}`);
  }
}
