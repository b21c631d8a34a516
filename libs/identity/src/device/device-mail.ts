import { Inject, Injectable, Logger } from '@nestjs/common';
import type { z } from 'zod';
import { Clock } from '#kernel/clock.js';
import { CONFIG, type Config } from '#platform/config/config.js';
import { Transaction } from '#platform/database/transaction.js';
import { HandlesJob } from '#platform/jobs/handles-job.js';
import { idle, type Idle } from '#platform/jobs/idle.js';
import { MailError } from '#platform/mail/mail.errors.js';
import { MailTemplates, mailLanguageOf, type MailLanguage } from '#platform/mail/mail-templates.js';
import { Mailer } from '#platform/mail/mailer.js';
import { AddresseeReader } from '../account/addressee.reader';
import { INSTANTS } from '../account/letter-instant';
import { tellNewDevice } from './device.jobs';
import { KnownDevice } from './known-device.entity';

const UNKNOWN: Readonly<Record<MailLanguage, string>> = { fr: 'Navigateur inconnu', en: 'Unknown browser' };

/** The letter that tells somebody their account was opened with a browser it was never opened with. */
@Injectable()
export class DeviceMail {
  private readonly log = new Logger(DeviceMail.name);

  constructor(
    private readonly tx: Transaction,
    private readonly clock: Clock,
    private readonly addressees: AddresseeReader,
    private readonly templates: MailTemplates,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Brought again, it finds the letter gone. A worker killed right after sending may send it twice. */
  @HandlesJob(tellNewDevice)
  async tell({ deviceId }: z.infer<typeof tellNewDevice.payload>): Promise<void | Idle> {
    const device = await this.tx.manager.findOneBy(KnownDevice, { id: deviceId });
    if (!device || device.toldAt !== null) return idle('the device is gone, or told of already');
    const addressee = await this.addressees.of(device.userId);
    if (!addressee) return idle('whom it was for belongs nowhere any more');
    const language = mailLanguageOf(addressee.locale);
    const letter = this.templates.write('new-device', language, {
      name: addressee.displayName,
      device: device.description || UNKNOWN[language],
      network: device.network,
      at: INSTANTS[language](device.firstSeenAt),
      link: `${this.config.http.publicUrl}/mon-compte`,
    });
    try {
      await this.mailer.send({ to: addressee.email, ...letter });
    } catch (error) {
      if (!(error instanceof MailError) || error.failure !== 'refused') throw error;
      this.log.warn({ deviceId, step: error.step }, 'the mail server refuses this letter');
    }
    await this.tx.query('UPDATE identity.known_device SET told_at = $2 WHERE id = $1', [deviceId, this.clock.now()]);
    return undefined;
  }
}
