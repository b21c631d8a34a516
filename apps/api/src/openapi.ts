import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { signInRequest } from '#identity/session/session.contract.js';
import { problem } from '#platform/http/common.contract.js';
import { addProblemResponses } from './refusals/problem-responses';
import { operationIdOf, refusingOperations } from './refusals/route-refusals';

type JsonSchema = Record<string, unknown>;

/** Extra schemas the routes do not name through a decorated parameter. */
const STANDALONE = [problem, signInRequest];

/** OpenAPI 3.1 of the whole API: the zod contracts as JSON Schema 2020-12, named parts under components. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Certitude')
    .setDescription(
      'Back office des certifications RNCP : référentiels, sessions d’examen, jurys, évaluation par critère, délibération, certificats. Erreurs : RFC 9457 (application/problem+json). Écritures par cookie : en-tête X-CSRF-Token. Concurrence : ETag et If-Match. Créations répétables sans doublon : Idempotency-Key.',
    )
    .setVersion('1')
    .addCookieAuth('certitude')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Clé d’API' })
    .addSecurityRequirements('cookie')
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: operationIdOf,
    standardSchemaConverter: toJsonSchema,
  });
  const schemas: Record<string, unknown> = { ...document.components?.schemas };
  for (const schema of STANDALONE) Object.assign(schemas, toJsonSchema(schema, { schemaType: 'output' })?.components);
  document.components = {
    ...document.components,
    schemas: sorted(schemas) as NonNullable<OpenAPIObject['components']>['schemas'],
  };
  addProblemResponses(document, refusingOperations(app, document.paths));
  return document;
}

/** Serves `/api/docs` (page) and `/api/openapi.json`. */
export function serveApiDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Certitude — API',
  });
}

/**
 * Named parts (`.meta({ id })`) become components. What a request may leave out and an answer always holds (defaults)
 * gives one part two shapes: the one for requests takes the suffix `Input`.
 */
function toJsonSchema(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { $defs = {}, ...root } = z.toJSONSchema(schema, {
    io: schemaType,
    unrepresentable: 'any',
    override: closed,
  }) as JsonSchema & {
    $defs?: Record<string, JsonSchema>;
  };
  const components = Object.entries($defs).map(([name, part]) => [named(name, schemaType), withoutId(part)] as const);
  return {
    schema: renamed(withoutId(root), schemaType),
    components: renamed(Object.fromEntries(components), schemaType),
  };
}

/** What a contract does not know is refused, at any depth, whether or not it says so itself. */
function closed({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema }) {
  const { def } = zodSchema._zod;
  if (def.type === 'object' && def.catchall === undefined) jsonSchema.additionalProperties = false;
}

const named = (name: string, schemaType: 'input' | 'output'): string =>
  schemaType === 'input' && !name.endsWith('Request') ? `${name}Input` : name;

/** References follow the names their targets were given. */
function renamed<T>(value: T, schemaType: 'input' | 'output'): T {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => {
      if (key !== '$ref' || typeof part !== 'string') return part;
      return part.replace(/^#\/\$defs\/(.+)$/, (_, name: string) => `#/$defs/${named(name, schemaType)}`);
    }),
  ) as T;
}

function withoutId({ $schema: _schema, id: _id, ...rest }: JsonSchema): JsonSchema {
  return rest;
}

const sorted = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
