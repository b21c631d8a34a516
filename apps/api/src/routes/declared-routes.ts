import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { REQUIRED_PERMISSION } from '#identity/permission/requires.js';
import { PUBLIC_ROUTE } from '#platform/http/public-route.js';
import { API_PREFIX, OUTSIDE_API_PREFIX } from './api-prefix';
import { controllerMethods } from '#platform/http/controller-methods.js';

/** One address that a method of a controller answers. */
export interface DeclaredRoute {
  /** `GET /api/v1/learners/:id` */
  readonly name: string;
  /** `LearnerController` */
  readonly controller: string;
  /** `read` */
  readonly method: string;
  /** `public`, `signed-in` or a permission, as the class and the method declare: exactly one, if the route is well made. */
  readonly declared: readonly string[];
}

/** Every route of the application's controllers; it need not be listening, nor have reached its database. */
export function declaredRoutes(app: NestFastifyApplication): DeclaredRoute[] {
  return controllerMethods(app).flatMap(({ controller, name, handler }) => {
    const verb = metadata<RequestMethod>(METHOD_METADATA, handler);
    if (verb === undefined) return [];
    const declared = [controller, handler].flatMap(declarationsOf);
    return pathsOf(controller).flatMap((base) =>
      pathsOf(handler).map((path) => ({
        name: `${RequestMethod[verb]} ${addressOf(base, path)}`,
        controller: controller.name,
        method: name,
        declared,
      })),
    );
  });
}

function declarationsOf(target: object): string[] {
  const permission = metadata<string>(REQUIRED_PERMISSION, target);
  return [
    ...(metadata<boolean>(PUBLIC_ROUTE, target) ? ['public'] : []),
    ...(permission === undefined ? [] : [permission]),
  ];
}

const metadata = <T>(key: string, target: object): T | undefined => Reflect.getMetadata(key, target) as T | undefined;

const pathsOf = (target: object): string[] => [metadata<string | string[]>(PATH_METADATA, target) ?? ''].flat();

function addressOf(...parts: string[]): string {
  const path = parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/');
  return OUTSIDE_API_PREFIX.includes(path) ? `/${path}` : `/${API_PREFIX}/${path}`;
}
