import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { STATUS_OF_KIND } from '#platform/http/problem.js';
import { broughtRefusals, statedRefusals, type ToldRefusal } from '#platform/http/refuses.js';
import { controllerMethods, type ControllerMethod } from '#platform/http/controller-methods.js';
import { KINDS, type DescribedOperation } from './operation-kinds';

/** One code an operation may answer. */
export interface RouteRefusal {
  readonly code: string;
  readonly status: number;
  /** The operations that may all answer it, this one among them: `that take a body`. Nothing when the route states it itself. */
  readonly by?: string;
  /** The edge answers it by itself: that one of those operations was seen to is enough. */
  readonly sampled?: boolean;
}

export interface RefusingOperation {
  /** `PATCH /api/v1/learners/{id}` */
  readonly route: string;
  /** `LearnerController.edit`, where it is declared. */
  readonly handler: string;
  readonly refusals: readonly RouteRefusal[];
}

/** One name for each operation, in the document and here. */
export const operationIdOf = (controller: string, method: string): string =>
  `${controller.replace(/Controller$/, '')}_${method}`;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** What each operation of the document may refuse: what it states, what its decorators bring, what its kind brings. */
export function refusingOperations(app: NestFastifyApplication, paths: OpenAPIObject['paths']): RefusingOperation[] {
  const methods = new Map(controllerMethods(app).map((each) => [operationIdOf(each.controller.name, each.name), each]));
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const bearer = methods.get(operation.operationId ?? '');
      if (!bearer) throw new Error(`${method} ${path} has no handler among the controllers`);
      const refusals = refusalsOf({ method, path, operation }, bearer);
      return [
        { route: `${method.toUpperCase()} ${path}`, handler: `${bearer.controller.name}.${bearer.name}`, refusals },
      ];
    }),
  );
}

function refusalsOf(described: DescribedOperation, { controller, handler }: ControllerMethod): RouteRefusal[] {
  const isWrite = described.method !== 'get';
  const brought = broughtRefusals(handler, controller)
    .filter(({ onWrites }) => isWrite || !onWrites)
    .flatMap(({ by, refusals, sampled = false }) => refusals.map((refusal) => ({ ...told(refusal), by, sampled })));
  const ofItsKind = KINDS.flatMap((kind) => kind(described));
  const stated = statedRefusals(handler).map(told);
  return [...stated, ...brought, ...ofItsKind].sort((a, b) => a.status - b.status || (a.code < b.code ? -1 : 1));
}

const told = ({ code, kind }: ToldRefusal): RouteRefusal => ({ code, status: STATUS_OF_KIND[kind] });
