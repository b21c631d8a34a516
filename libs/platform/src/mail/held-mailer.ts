import type { RestorationHold } from '../restoration/restoration-hold';
import { Mailer, type Mail } from './mailer';

/** Sends nothing while data that was restored is not released. */
export class HeldMailer extends Mailer {
  constructor(
    private readonly mailer: Mailer,
    private readonly hold: RestorationHold,
  ) {
    super();
  }

  get enabled(): boolean {
    return this.mailer.enabled;
  }

  /** @throws RestoredAndHeld; what the mailer throws. */
  async send(mail: Mail): Promise<void> {
    await this.hold.refuse();
    await this.mailer.send(mail);
  }
}
