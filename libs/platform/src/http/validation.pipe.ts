import { StandardSchemaValidationPipe } from '@nestjs/common';
import { z } from 'zod';
import { InvalidInput } from './problem';
import { codeOfIssue } from './schema-issue';

z.config({ localeError: codeOfIssue });

/** Parses every decorated body, query and parameter by its schema; what does not fit is told place by place. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({ transform: true, exceptionFactory: (issues) => new InvalidInput(issues) });
