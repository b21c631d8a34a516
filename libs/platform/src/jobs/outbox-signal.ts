import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** PostgreSQL channel on which committed outbox rows are announced to the relays of other processes. */
export const OUTBOX_CHANNEL = 'certitude_outbox';

/**
 * Tells the relays, wherever they run, that rows are waiting. Raised after the commit and not inside it: NOTIFY in a
 * transaction makes PostgreSQL commit such transactions one at a time, which would serialise every write that has
 * follow-up work. A signal lost (the process dies in between) costs at most one poll of the relay.
 */
@Injectable()
export class OutboxSignal {
  private readonly log = new Logger('outbox');
  private sending = false;
  private again = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Any number of calls while one announcement is under way make one more. */
  raise(): void {
    if (this.sending) {
      this.again = true;
      return;
    }
    this.sending = true;
    void this.send();
  }

  private async send(): Promise<void> {
    try {
      do {
        this.again = false;
        await this.dataSource.query(`SELECT pg_notify('${OUTBOX_CHANNEL}', '')`);
      } while (this.again);
    } catch (error) {
      this.log.warn({ err: error }, 'outbox rows not announced: the relay will find them at its next poll');
    } finally {
      this.sending = false;
    }
  }
}
