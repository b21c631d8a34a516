import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonSchema } from '../architecture/unknown-fields/planted';
import { ROOT } from '../support/processes/built-process';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Content {
  readonly schema?: JsonSchema;
}
interface DescribedResponse {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, Content>>;
}
interface DescribedParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema?: JsonSchema;
}
interface DescribedOperation {
  readonly parameters?: readonly DescribedParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, DescribedResponse>>;
}
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly responses: Readonly<Record<string, DescribedResponse>>;
  };
}

/** One operation of the document, ready to be called. */
export interface Operation {
  /** `PATCH /api/v1/learners/:id`, as samples name it. */
  readonly name: string;
  readonly method: Method;
  /** `/api/v1/learners/{id}` */
  readonly path: string;
  readonly parameters: readonly DescribedParameter[];
  readonly body: JsonSchema | undefined;
  /** By status, `5XX` included; references followed. */
  readonly responses: Readonly<Record<string, DescribedResponse>>;
}

/** What clients are given, not what the code would describe: both are compared by `npm run check:openapi`. */
export const readDocument = (): ApiDocument =>
  JSON.parse(readFileSync(join(ROOT, 'openapi.json'), 'utf8')) as ApiDocument;

export function operationsOf({ paths, components }: ApiDocument): Operation[] {
  const followed = (response: DescribedResponse): DescribedResponse =>
    response.$ref === undefined ? response : (components.responses[response.$ref.split('/').at(-1) ?? ''] ?? {});
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { parameters = [], requestBody, responses }]) => ({
      name: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
      method: method.toUpperCase() as Method,
      path,
      parameters,
      body: requestBody?.content['application/json']?.schema,
      responses: Object.fromEntries(
        Object.entries(responses).map(([status, response]) => [status, followed(response)]),
      ),
    })),
  );
}
