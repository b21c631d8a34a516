import { z } from 'zod';

interface JsonSchema {
  type?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

const HARMLESS_FORMATS = ['uuid', 'date', 'date-time'];

/**
 * Job payloads outlive the transaction, sit in another server and show up in its tools: nothing personal may travel in
 * them. A free string could carry a name or an address, so only closed shapes are admitted.
 *
 * @throws Error naming the job and the field.
 */
export function requireIdsOnly(job: string, payload: z.ZodType): void {
  const root = z.toJSONSchema(payload, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  if (root.type !== 'object') throw new Error(`job "${job}": the payload is an object`);
  const open = openPlace(root, '');
  if (open !== undefined) {
    throw new Error(`job "${job}": payload field "${open}" could hold anything; pass an id and re-read the state`);
  }
}

/** Path of the first place that admits free content. */
function openPlace(schema: JsonSchema, path: string): string | undefined {
  const within = (child: JsonSchema, key: string) => openPlace(child, `${path}/${key}`);
  if (schema.const !== undefined || schema.enum !== undefined) return undefined;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return first(choices.map((choice, index) => within(choice, String(index))));
  switch (schema.type ?? 'unknown') {
    case 'object':
      return schema.properties
        ? first(Object.entries(schema.properties).map(([key, child]) => within(child, key)))
        : path || '/';
    case 'array':
      return schema.items ? within(schema.items, '*') : path || '/';
    case 'integer':
    case 'number':
    case 'boolean':
    case 'null':
      return undefined;
    case 'string':
      return isClosed(schema) ? undefined : path;
    default:
      return path || '/';
  }
}

const isClosed = ({ format, pattern }: JsonSchema): boolean =>
  format === undefined ? pattern !== undefined : HARMLESS_FORMATS.includes(format);

const first = (paths: readonly (string | undefined)[]): string | undefined => paths.find((path) => path !== undefined);
