import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { RestorationModule } from '../restoration/restoration.module';
import { HealthController } from './health.controller';
import { Readiness } from './readiness';

/** `/health/live` and `/health/ready`; without HTTP, {@link Readiness} answers the worker's own port. */
@Module({
  // The refusal is in the answer and in the request's log line; Terminus would log it a second time, unstructured.
  imports: [TerminusModule.forRoot({ logger: false }), RestorationModule],
  controllers: [HealthController],
  providers: [Readiness],
  exports: [Readiness],
})
export class HealthModule {}
