import { StandardSchemaValidationPipe } from '@nestjs/common';
import { z } from 'zod';
import { InvalidInput } from './problem';
import { schemaMessage } from './schema-messages';

z.config({ localeError: schemaMessage });

/** Parses every decorated body, query and parameter by its schema; what does not fit is told place by place. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({ transform: true, exceptionFactory: (issues) => new InvalidInput(issues) });
