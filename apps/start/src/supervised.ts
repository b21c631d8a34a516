import { setTimeout as sleep } from 'node:timers/promises';
import { Deaths, inSeconds, type Pace } from './pace';
import { Service, type ServiceEnd, type ServiceOptions } from './service';

export interface SupervisedOptions extends ServiceOptions {
  readonly pace: Pace;
  /** Resolves once the process just started does its work. */
  ready(signal: AbortSignal): Promise<void>;
  tell(line: string): void;
  warn(line: string): void;
}

/** A server that is started again each time it dies, a little later each time, until it is clear that it will not live. */
export class Supervised {
  /** Resolves with the reason once it is given up. */
  readonly givenUp: Promise<string>;
  private readonly leaving = new AbortController();
  private readonly deaths: Deaths;
  private service: Service;
  private wasReady = false;

  constructor(private readonly options: SupervisedOptions) {
    this.deaths = new Deaths(options.pace);
    this.service = this.start();
    this.givenUp = this.watch();
  }

  /** Asks it to finish what it is doing; insists after the delay. */
  async stop(graceMs: number): Promise<void> {
    this.leaving.abort();
    await this.service.stop(graceMs);
  }

  kill(): void {
    this.leaving.abort();
    this.service.kill();
  }

  private async watch(): Promise<string> {
    for (;;) {
      const end = await this.service.ended;
      if (this.leaving.signal.aborted) return new Promise(() => undefined);
      const delay = this.deaths.add();
      // What ends by itself before it ever worked is wrongly set up: it would end the same way each time.
      if (!this.wasReady && !end.wasKilled) return `${died(end)} ; ${detail(end)}.`;
      if (delay === undefined) {
        return `${died(end)}, ${String(this.deaths.count)} fois de suite : abandon ; ${detail(end)}.`;
      }
      this.options.warn(`${died(end)} : nouvel essai dans ${inSeconds(delay)} ; ${detail(end)}.`);
      await sleep(delay, undefined, { signal: this.leaving.signal }).catch(() => undefined);
      if (this.leaving.signal.aborted) return new Promise(() => undefined);
      this.service = this.start();
    }
  }

  private start(): Service {
    const { label, ready, tell } = this.options;
    const isFirst = this.deaths.count === 0;
    const service = new Service(this.options);
    this.deaths.started();
    const ended = new AbortController();
    void service.ended.then(() => {
      ended.abort();
    });
    const signal = AbortSignal.any([ended.signal, this.leaving.signal]);
    void ready(signal).then(() => {
      if (signal.aborted) return;
      this.wasReady = true;
      if (!isFirst) tell(`${label} fonctionne de nouveau.`);
    });
    return service;
  }
}

function died({ label, reason, problem }: ServiceEnd): string {
  const cause = problem === undefined ? reason : `${reason} : ${problem}`;
  return `${label} a cessé de fonctionner (${cause})`;
}

const detail = ({ logFile }: ServiceEnd): string => `détail dans ${logFile}`;
