import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A method of a controller, whatever it declares. */
export interface ControllerMethod {
  readonly controller: { readonly name: string };
  /** `read` */
  readonly name: string;
  readonly handler: object;
}

/** Every method of the application's controllers; it need not be listening, nor have reached its database. */
export function controllerMethods(app: NestFastifyApplication): ControllerMethod[] {
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype: controller }) => {
      if (typeof controller !== 'function') return [];
      const prototype = controller.prototype as object;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler: unknown = Reflect.get(prototype, name);
        return typeof handler === 'function' ? [{ controller, name, handler }] : [];
      });
    });
}
