import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { z } from 'zod';
import { InvalidInput } from './problem';
import './schema-codes';
import { unknownPlace } from './schema-issue';
import { unknownFields } from './unknown-fields';

/** Refuses what the contract does not know beside what it refuses itself. */
class ContractPipe extends StandardSchemaValidationPipe {
  protected override async validate<T = unknown>(
    value: unknown,
    schema: StandardSchemaV1,
    options?: Record<string, unknown>,
  ): Promise<StandardSchemaV1.Result<T>> {
    const result = await super.validate<T>(value, schema, options);
    const unknown = schema instanceof z.ZodType ? unknownFields(schema, value).map(unknownPlace) : [];
    return unknown.length > 0 ? { issues: [...(result.issues ?? []), ...unknown] } : result;
  }
}

/** Parses every decorated body, query and parameter by its schema; what does not fit is told place by place. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new ContractPipe({ transform: true, exceptionFactory: (issues) => new InvalidInput(issues) });

/**
 * The same for what is read otherwise than by a decorated parameter.
 * @throws InvalidInput
 */
export function parseInput<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const { error, data } = schema.safeParse(value);
  const issues = [...(error?.issues ?? []), ...unknownFields(schema, value).map(unknownPlace)];
  if (issues.length > 0) throw new InvalidInput(issues);
  return data as z.output<T>;
}
