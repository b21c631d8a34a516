import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#platform/database/embedded/free-port.js';
import { ApiCaller } from '../../../apps/demo/src/api-caller';
import { BuiltProcess } from './built-process';

export interface InstanceOptions {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** How many workers to start; more may be started later. */
  readonly workers?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** Logs of the api go to a file (this one, or one of its own), instead of being read by the tests' process. */
  readonly logsToFile?: boolean | string;
}

export interface RunningWorker extends BuiltProcess {
  /** Where its health and metrics are. */
  readonly url: string;
}

/** The product as it is deployed: one api and any number of workers over one database and one storage directory. */
export class Instance {
  private readonly processes: BuiltProcess[] = [];

  private constructor(
    readonly url: string,
    readonly storageDirectory: string,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async start({
    databaseUrl,
    redisUrl,
    workers = 0,
    environment,
    logsToFile,
  }: InstanceOptions): Promise<Instance> {
    const storage = await mkdtemp(join(tmpdir(), 'certitude-storage-'));
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const instance = new Instance(url, storage, {
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      STORAGE_DIR: storage,
      PORT: String(port),
      PUBLIC_URL: url,
      LOG_LEVEL: 'warn',
      REQUESTS_PER_MINUTE: '10000000',
      ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
      ...environment,
    });
    try {
      const logFile = logsToFile === true ? join(storage, 'api.log') : logsToFile || undefined;
      await Promise.all([instance.startApi(logFile), ...Array.from({ length: workers }, () => instance.startWorker())]);
      return instance;
    } catch (error) {
      await instance.stop();
      throw error;
    }
  }

  async startWorker(environment: Readonly<Record<string, string>> = {}): Promise<RunningWorker> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const worker = this.keep(
      new BuiltProcess('worker', { ...this.environment, WORKER_HEALTH_PORT: String(port), ...environment }),
    );
    await worker.untilReady(`${url}/health/ready`);
    return Object.assign(worker, { url });
  }

  /** Somebody who is not signed in yet. */
  caller(): ApiCaller {
    return new ApiCaller(this.url);
  }

  /** Those of its processes that run. */
  get running(): readonly BuiltProcess[] {
    return this.processes.filter(({ isRunning }) => isRunning);
  }

  /** What the processes that ended by themselves had to say. */
  get casualties(): string[] {
    return this.processes.filter(({ isRunning }) => !isRunning).map(({ app, errors }) => `${app}: ${errors}`);
  }

  /** What each process has logged and complained of. */
  get logs(): Record<string, string> {
    return Object.fromEntries(this.processes.map(({ app, pid, output, errors }) => [`${app} ${pid}`, output + errors]));
  }

  /** Of the workers that run. */
  get workerPids(): number[] {
    return this.processes.filter(({ app, isRunning }) => app === 'worker' && isRunning).map(({ pid }) => pid);
  }

  /** Of everything that runs, with what it started in turn. */
  get pids(): number[] {
    return this.processes.flatMap((process) => (process.isRunning ? [process.pid, ...process.children()] : []));
  }

  async stopWorkers(): Promise<void> {
    await Promise.all(this.processes.filter(({ app }) => app === 'worker').map((worker) => worker.stop()));
  }

  /** Stops every process that still runs, then erases the files. */
  async stop(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.stop()));
    await rm(this.storageDirectory, { recursive: true, force: true });
  }

  /** The api, on the address it always has: again, once it ended. */
  startApi(logFile?: string): Promise<BuiltProcess> {
    return this.keep(new BuiltProcess('api', this.environment, logFile)).untilReady(`${this.url}/health/ready`);
  }

  private keep(process: BuiltProcess): BuiltProcess {
    this.processes.push(process);
    return process;
  }
}
