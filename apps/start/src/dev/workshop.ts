import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/database/embedded/embedded-postgres.js';
import { freePort } from '#platform/database/embedded/free-port.js';
import { writableDirectory } from '#platform/database/embedded/writable-directory.js';
import { seedDemoData } from '../demo-data';
import { prepareDatabase } from '../local-database';
import { type LocalSettings, ROOT, serverEnvironment } from '../local-settings';
import { fromSources } from '../program';
import { readyLine } from '../ready-line';
import type { Redo } from './changes';
import { DevServer } from './dev-server';
import { startWebServer } from './web-server';

/** Several files are written at once by an editor, a formatter, a change of branch. */
const QUIET_MS = 60;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** The product from its sources, at one address: servers that start again and pages that reload as the sources change. */
export class Workshop {
  private readonly leaving = new AbortController();
  private opening: Promise<void> | undefined;
  private postgres: EmbeddedPostgres | undefined;
  private web: ViteDevServer | undefined;
  private servers: Readonly<Record<'api' | 'worker', DevServer>> | undefined;
  private env: NodeJS.ProcessEnv = {};
  private readonly redo = new Set<Redo>();
  private quiet: NodeJS.Timeout | undefined;

  constructor(
    private readonly settings: LocalSettings,
    private readonly inspect: boolean,
  ) {}

  /** Resolves once everything is ready and said so. */
  open(): Promise<void> {
    this.opening = this.openAll();
    return this.opening;
  }

  async close(): Promise<void> {
    this.leaving.abort();
    clearTimeout(this.quiet);
    await this.stopServers();
    // A database being started can only be stopped once it has.
    await this.opening?.catch(() => undefined);
    await this.web?.close();
    await this.stopServers();
    await this.postgres?.stop();
  }

  /** Without waiting for anyone. */
  kill(): void {
    this.servers?.api.kill();
    this.servers?.worker.kill();
  }

  private async openAll(): Promise<void> {
    const { settings } = this;
    writableDirectory(settings.directory);
    const databaseUrl = await prepareDatabase(
      settings,
      async () => (this.postgres = await startEmbeddedPostgres({ directory: join(settings.directory, 'postgres') })),
    );
    const [apiPort, workerPort] = [await freePort(), await freePort()];
    this.env = {
      ...serverEnvironment(settings, databaseUrl, process.env),
      WEB_DIR: undefined,
      HOST: '127.0.0.1',
      PORT: String(apiPort),
      PUBLIC_URL: settings.address,
      // The pages' own server stands in front, and speaks http.
      TLS_CERT_FILE: undefined,
      TLS_KEY_FILE: undefined,
      WORKER_HEALTH_PORT: String(workerPort),
      // Node 22 and later keep what they compiled from one start to the next; earlier ones ignore it.
      NODE_COMPILE_CACHE: join(settings.directory, 'compile-cache'),
    };
    if (this.leaving.signal.aborted) return;
    const { env, inspect } = this;
    const api = new DevServer({ label: "L'API", part: 'api/src/main', env, port: apiPort, inspect: inspect && 9229 });
    const worker = new DevServer({
      label: 'Le worker',
      part: 'worker/src/main',
      env,
      port: workerPort,
      inspect: inspect && 9230,
    });
    this.servers = { api, worker };
    const starting = [api.start(), worker.start()];
    this.web = await startWebServer({
      host: settings.host,
      port: settings.port,
      apiPort,
      apiIsUp: () => api.settled(),
      onChange: (redo, path) => {
        this.note(redo, path);
      },
    });
    const seed = fromSources(ROOT, 'demo/src/seed');
    const [{ accounts }] = await Promise.all([seedDemoData(settings, env, seed, this.leaving.signal), ...starting]);
    say(readyLine(settings.address, performance.now(), accounts));
  }

  private async stopServers(): Promise<void> {
    await Promise.all([this.servers?.api.stop(), this.servers?.worker.stop()]);
  }

  private note(redo: readonly Redo[], path: string): void {
    for (const one of redo) this.redo.add(one);
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => {
      this.again(path).catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    }, QUIET_MS);
  }

  private async again(path: string): Promise<void> {
    const since = performance.now();
    const redo = new Set(this.redo);
    this.redo.clear();
    if (redo.has('migrate')) await this.migrate();
    const { api, worker } = this.servers ?? {};
    const ready = await Promise.all([redo.has('api') && api?.start(), redo.has('worker') && worker?.start()]);
    if (!ready.includes(true)) return;
    say(`${path} : reparti en ${((performance.now() - since) / 1000).toFixed(1).replace('.', ',')} s`);
  }

  /** In a process of its own: this one keeps the migrations as they were when it started. */
  private async migrate(): Promise<void> {
    const child = spawn(process.execPath, fromSources(ROOT, 'start/src/migrate'), {
      cwd: ROOT,
      env: this.env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    await once(child, 'exit');
  }
}
