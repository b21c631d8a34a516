import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RequestMethod, type ModuleMetadata } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { REQUIRED_PERMISSION } from '#identity/permission/requires.js';
import { Clock, FixedClock } from '#kernel/clock.js';
import { readConfig } from '#platform/config/config.js';
import { PUBLIC_ROUTE } from '#platform/http/public-route.js';
import { SOME_INSTANT } from '#test/app/test-api.js';
import { ApiModule } from '../../../apps/api/src/api.module';
import { newAdapter, prepareApp } from '../../../apps/api/src/create-app';

/** One address that answers, whoever made it answer. */
export interface RegisteredRoute {
  /** `GET /api/v1/learners/:id` */
  readonly name: string;
  /** `LearnerController.read`; undefined when no controller of ours answers (documentation, static files). */
  readonly handler: string | undefined;
  /** What its method and its class declare: exactly one thing, if the route is well made. */
  readonly declared: readonly string[];
}

export interface ListedApi {
  readonly app: NestFastifyApplication;
  readonly routes: readonly RegisteredRoute[];
  close(): Promise<void>;
}

const PREFIX = '/api/v1';
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
  const ofControllers = new Map(controllerRoutes(app).map((route) => [addressOf(route, names), route]));
  const unregistered = [...ofControllers.keys()].filter((name) => !names.has(name));
  if (unregistered.length > 0) throw new Error(`declared by a controller, registered nowhere: ${unregistered.join()}`);
  return [...names].sort().map((name) => {
    const route = ofControllers.get(name);
    return { name, handler: route?.handler, declared: route?.declared ?? [] };
  });
}

interface ControllerRoute {
  method: string;
  path: string;
  handler: string;
  declared: string[];
}

/** Some addresses (health, metrics) are kept out of the prefix. */
function addressOf({ method, path }: ControllerRoute, names: ReadonlySet<string>): string {
  const outside = `${method} ${path}`;
  return names.has(outside) ? outside : `${method} ${PREFIX}${path}`;
}

function controllerRoutes(app: NestFastifyApplication): ControllerRoute[] {
  const discovery = app.get(DiscoveryService, { strict: false });
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const prototype = metatype.prototype as object;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method: unknown = Reflect.get(prototype, name);
      if (typeof method !== 'function') return [];
      const verb = metadata<RequestMethod>(METHOD_METADATA, method);
      if (verb === undefined) return [];
      const handler = `${metatype.name}.${name}`;
      const declared = [metatype, method].flatMap(declarationsOf);
      return pathsOf(metatype).flatMap((base) =>
        pathsOf(method).map((path) => ({ method: RequestMethod[verb], path: joined(base, path), handler, declared })),
      );
    });
  });
}

/** `public`, `signed-in` or a permission, for each declaration found on a class or a method. */
function declarationsOf(target: object): string[] {
  const permission = metadata<string>(REQUIRED_PERMISSION, target);
  return [
    ...(metadata<boolean>(PUBLIC_ROUTE, target) ? ['public'] : []),
    ...(permission === undefined ? [] : [permission]),
  ];
}

const metadata = <T>(key: string, target: object): T | undefined => Reflect.getMetadata(key, target) as T | undefined;

const pathsOf = (target: object): string[] => [metadata<string | string[]>(PATH_METADATA, target) ?? ''].flat();

const joined = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
