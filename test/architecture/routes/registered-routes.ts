import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ModuleMetadata } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Clock, FixedClock } from '#kernel/clock.js';
import { readConfig } from '#platform/config/config.js';
import { SOME_INSTANT } from '#test/app/test-api.js';
import { ApiModule } from '../../../apps/api/src/api.module';
import { newAdapter } from '../../../apps/api/src/adapter';
import { prepareApp } from '../../../apps/api/src/create-app';
import { declaredRoutes, type DeclaredRoute } from '../../../apps/api/src/routes/declared-routes';

/** One address that answers, whoever made it answer. */
export interface RegisteredRoute {
  /** `GET /api/v1/learners/:id` */
  readonly name: string;
  /** What its controller declares; undefined when no controller of ours answers (documentation, static files). */
  readonly route: DeclaredRoute | undefined;
}

export interface ListedApi {
  readonly app: NestFastifyApplication;
  readonly routes: readonly RegisteredRoute[];
  close(): Promise<void>;
}

const AUTOMATIC = new Set(['HEAD', 'OPTIONS']);

/**
 * The whole application, web application included, with the list of what its server really registered: nothing that
 * answers can be missing from it, whatever decorator or plugin put it there.
 */
export async function listRoutes(
  connectionString: string,
  moreModules: NonNullable<ModuleMetadata['imports']> = [],
): Promise<ListedApi> {
  const directory = mkdtempSync(join(tmpdir(), 'certitude-routes-'));
  const webDirectory = join(directory, 'web');
  mkdirSync(join(webDirectory, 'assets'), { recursive: true });
  writeFileSync(join(webDirectory, 'index.html'), '<!doctype html><title>Certitude</title>');
  writeFileSync(join(webDirectory, 'assets', 'app.js'), '');
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: connectionString,
    DATABASE_POOL_SIZE: '4',
    STORAGE_DIR: join(directory, 'storage'),
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '1000000',
    PUBLIC_URL: 'http://certitude.test',
    WEB_DIR: webDirectory,
  });
  const names = new Set<string>();
  const adapter = newAdapter(config);
  adapter.getInstance().addHook('onRoute', ({ method, path }) => {
    for (const each of [method].flat()) if (!AUTOMATIC.has(each)) names.add(`${each} ${path}`);
  });
  const module = await Test.createTestingModule({ imports: [ApiModule.for(config), ...moreModules] })
    .overrideProvider(Clock)
    .useValue(new FixedClock(SOME_INSTANT))
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(adapter, { logger: false });
  await prepareApp(app, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    routes: withDeclarations(names, app),
    close: async () => {
      await app.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function withDeclarations(names: ReadonlySet<string>, app: NestFastifyApplication): RegisteredRoute[] {
  const ofControllers = new Map(declaredRoutes(app).map((route) => [route.name, route]));
  const unregistered = [...ofControllers.keys()].filter((name) => !names.has(name));
  if (unregistered.length > 0) throw new Error(`declared by a controller, registered nowhere: ${unregistered.join()}`);
  return [...names].sort().map((name) => ({ name, route: ofControllers.get(name) }));
}
