import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { FROM_SOURCE } from './from-source';

export interface FloorListening {
  readonly url: string;
}

/** A process that answers as little as Nest, Fastify and TypeORM can. */
export class FloorServer {
  private constructor(
    readonly url: string,
    readonly stop: () => void,
  ) {}

  static async start(databaseUrl: string, poolSize: number): Promise<FloorServer> {
    const child = fork(join(__dirname, 'floor-server.ts'), [databaseUrl, String(poolSize)], { execArgv: FROM_SOURCE });
    const [{ url }] = (await once(child, 'message')) as [FloorListening];
    return new FloorServer(url, () => child.kill());
  }
}
