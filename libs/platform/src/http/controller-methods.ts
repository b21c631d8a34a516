import type { Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A method of a controller, whatever it declares. */
export interface ControllerMethod {
  readonly controller: Type;
  /** `read` */
  readonly name: string;
  readonly handler: (...parameters: unknown[]) => unknown;
}

/** Every method of the application's controllers; it need not be listening, nor have reached its database. */
export function controllerMethods(app: NestFastifyApplication): ControllerMethod[] {
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const controller = metatype as Type;
      const prototype = controller.prototype as object;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler: unknown = Reflect.get(prototype, name);
        return typeof handler === 'function'
          ? [{ controller, name, handler: handler as ControllerMethod['handler'] }]
          : [];
      });
    });
}
