import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

interface AnswerOptions {
  status?: number;
  description?: string;
}

/**
 * What a route answers with, said once: the schema parses the view on the way out (what it does not name does not
 * leave), documents the response and sets the status (200 unless told).
 */
export const Answers = (schema: z.ZodType, { status = 200, description = '' }: AnswerOptions = {}) =>
  applyDecorators(
    HttpCode(status),
    SerializeOptions({ schema }),
    ApiResponse({ status, description, standardSchema: schema }),
  );

/** A route that succeeds without a body. */
export const AnswersNothing = (description = '') =>
  applyDecorators(HttpCode(204), ApiResponse({ status: 204, description }));
