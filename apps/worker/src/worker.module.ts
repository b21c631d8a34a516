import { availableParallelism } from 'node:os';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { DeliberationModule } from '#deliberation/public.js';
import { ExchangeModule } from '#exchange/exchange.module.js';
import { ExamModule } from '#exam/public.js';
import { GradingModule } from '#grading/public.js';
import { CatalogModule } from '#catalog/catalog.module.js';
import { CredentialModule } from '#credential/credential.module.js';
import { IdentityModule } from '#identity/identity.module.js';
import { AuditModule } from '#platform/audit/audit.module.js';
import { ConfigModule } from '#platform/config/config.module.js';
import type { Config } from '#platform/config/config.js';
import { DataCheckModule } from '#platform/data-check/data-check.module.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { PATIENCE_OF_JOBS } from '#platform/database/patience.js';
import { HealthModule } from '#platform/health/health.module.js';
import { JobsModule, type JobsModuleOptions } from '#platform/jobs/jobs.module.js';
import { LoggingModule } from '#platform/logging/logging.module.js';
import { MailModule } from '#platform/mail/mail.module.js';
import { MetricsModule } from '#platform/metrics/metrics.module.js';
import { RenderingModule } from '#platform/rendering/rendering.module.js';
import { RetentionModule } from '#platform/retention/retention.module.js';
import { StorageModule } from '#platform/storage/storage.module.js';
import { TrainingModule } from '#training/training.module.js';

/** The contexts, without their HTTP side: every job one of them defines is handled by one of them. */
const contexts: Type[] = [
  IdentityModule,
  CatalogModule,
  TrainingModule,
  ExamModule,
  GradingModule,
  DeliberationModule,
  CredentialModule,
  ExchangeModule,
];

/** Two, where there are cores for them: one alone leaves a core waiting while a batch prints. Each holds some 150 MB. */
const PRINTERS = Math.min(2, availableParallelism());

/** The worker: the same contexts as the api, taking jobs instead of requests. */
@Module({})
export class WorkerModule {
  /** @param works whether it takes jobs from the queue; otherwise somebody hands them to it. */
  static for(config: Config, { works }: JobsModuleOptions = { works: true }): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.for(config),
        LoggingModule.forRoot({ service: 'worker' }),
        DatabaseModule.forRoot(PATIENCE_OF_JOBS),
        MetricsModule,
        DataCheckModule,
        RetentionModule.forRoot({ keeps: true }),
        HealthModule,
        AuditModule,
        MailModule,
        StorageModule.forRoot({ directory: config.storageDirectory }),
        RenderingModule.forRoot({ templatesDirectory: config.templatesDirectory, processes: PRINTERS }),
        JobsModule.forRoot({ works }),
        ...contexts,
      ],
    };
  }
}
