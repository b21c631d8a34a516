import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '#platform/http/answers.js';
import { PublicRoute } from '#platform/http/public-route.js';
import { StrictRate } from '#platform/http/rate-limit.module.js';
import { verificationQuery, verificationView, type VerificationQuery } from './verification.contract';
import { VerificationReader } from './verification.reader';

@ApiTags('Vérification')
@Controller('verifications')
export class VerificationController {
  constructor(private readonly reader: VerificationReader) {}

  @ApiOperation({ summary: 'Un certificat est-il authentique ? (public)' })
  @PublicRoute()
  @StrictRate()
  @Answers(verificationView)
  @Get(':code')
  verify(
    @Param('code', { schema: z.string().max(60) }) code: string,
    @Query({ schema: verificationQuery }) { sha256 }: VerificationQuery,
  ) {
    return this.reader.verify(code, sha256);
  }
}
