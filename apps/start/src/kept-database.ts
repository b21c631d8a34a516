import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/database/embedded/embedded-postgres.js';
import { EmbeddedPostgresError } from '#platform/database/embedded/embedded-postgres.error.js';
import { isStill, markOf } from '#platform/database/embedded/process-state.js';
import { Deaths, inSeconds, type Pace } from './pace';

export interface KeptDatabaseOptions {
  /** The product's own directory. */
  readonly directory: string;
  readonly pace: Pace;
  tell(line: string): void;
  warn(line: string): void;
}

const WATCH_MS = 250;

/** The embedded server, started again, at the same address, each time it dies. */
export class KeptDatabase {
  private leaving = false;
  private server: Promise<EmbeddedPostgres> | undefined;

  constructor(private readonly options: KeptDatabaseOptions) {}

  start(): Promise<EmbeddedPostgres> {
    this.server = startEmbeddedPostgres({ directory: this.place });
    return this.server;
  }

  /** Resolves with the reason once it is given up. */
  async givenUp(): Promise<string> {
    const { pace, tell, warn } = this.options;
    const deaths = new Deaths(pace);
    for (;;) {
      const server = await this.server;
      // It may have been started by another process, which alone would be told of its end.
      if (!server) return new Promise(() => undefined);
      const alive = markOf(server.pid);
      while (isStill(alive)) await sleep(WATCH_MS, undefined, { ref: false });
      if (this.leaving) return new Promise(() => undefined);
      for (let back = false; !back;) {
        const delay = deaths.add();
        const log = `détail dans ${join(this.place, 'postgresql.log')}`;
        if (delay === undefined) {
          return `La base locale a cessé de fonctionner ${String(deaths.count)} fois de suite : abandon ; ${log}.`;
        }
        warn(`La base locale a cessé de fonctionner : nouvel essai dans ${inSeconds(delay)} ; ${log}.`);
        await sleep(delay);
        if (this.leaving) return new Promise(() => undefined);
        deaths.started();
        back = await this.again(server.port, warn);
      }
      tell('La base locale fonctionne de nouveau.');
    }
  }

  /** Waits for a start under way: a server can only be stopped once it has started. */
  async stop(): Promise<void> {
    this.leaving = true;
    const server = await this.server?.catch(() => undefined);
    await server?.stop();
  }

  private async again(port: number, warn: (line: string) => void): Promise<boolean> {
    // Known at once to whoever stops everything meanwhile.
    this.server = startEmbeddedPostgres({ directory: this.place, port });
    try {
      await this.server;
      return true;
    } catch (error) {
      if (!(error instanceof EmbeddedPostgresError)) throw error;
      warn(error.message);
      return false;
    }
  }

  private get place(): string {
    return join(this.options.directory, 'postgres');
  }
}
