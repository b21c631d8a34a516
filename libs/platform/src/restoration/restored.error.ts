/** The data was put back from a backup, and nobody has yet let its work leave this installation. */
export class RestoredAndHeld extends Error {
  override readonly name = 'RestoredAndHeld';

  constructor() {
    super('restored from a backup: nothing leaves until an operator releases it');
  }
}
