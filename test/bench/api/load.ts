import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { FROM_SOURCE } from './from-source';

export interface Load {
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadSeen {
  readonly perSecond: number;
  readonly refusal?: string;
}

/** The client that loads a server, in its own process. */
export class LoadClient {
  private readonly child: ChildProcess = fork(join(__dirname, 'load-client.ts'), { execArgv: FROM_SOURCE });

  /** @returns answers per second. @throws Error as soon as one answer is not a success. */
  async put(load: Load): Promise<number> {
    const answered = once(this.child, 'message') as Promise<[LoadSeen]>;
    this.child.send(load);
    const [{ perSecond, refusal }] = await answered;
    if (refusal !== undefined) throw new Error(`${load.path}: ${refusal}`);
    return perSecond;
  }

  stop(): void {
    this.child.kill();
  }
}
