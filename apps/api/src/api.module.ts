import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DeliberationHttpModule } from '#deliberation/deliberation-http.module.js';
import { ExamHttpModule } from '#exam/exam-http.module.js';
import { GradingHttpModule } from '#grading/grading-http.module.js';
import { CatalogHttpModule } from '#catalog/catalog-http.module.js';
import { CredentialHttpModule } from '#credential/credential-http.module.js';
import { ExchangeHttpModule } from '#exchange/exchange-http.module.js';
import { IdentityHttpModule } from '#identity/identity-http.module.js';
import { AuditModule } from '#platform/audit/audit.module.js';
import { ConfigModule } from '#platform/config/config.module.js';
import type { Config } from '#platform/config/config.js';
import { DataCheckModule } from '#platform/data-check/data-check.module.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { HealthModule } from '#platform/health/health.module.js';
import { AdmissionGuard } from '#platform/http/admission.js';
import { RateLimitModule } from '#platform/http/rate-limit.module.js';
import { JobsModule } from '#platform/jobs/jobs.module.js';
import { LoggingModule } from '#platform/logging/logging.module.js';
import { MailModule } from '#platform/mail/mail.module.js';
import { MetricsModule } from '#platform/metrics/metrics.module.js';
import { RenderingModule } from '#platform/rendering/rendering.module.js';
import { RetentionModule } from '#platform/retention/retention.module.js';
import { StorageModule } from '#platform/storage/storage.module.js';
import { TrainingHttpModule } from '#training/training-http.module.js';

/** Every context with its HTTP side. */
@Module({})
export class ApiModule {
  static for(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.for(config),
        LoggingModule.forRoot({ service: 'api' }),
        DatabaseModule.forRoot(),
        MetricsModule,
        DataCheckModule,
        RetentionModule.forRoot({ keeps: false }),
        HealthModule,
        AuditModule,
        MailModule,
        StorageModule.forRoot({ directory: config.storageDirectory }),
        RenderingModule.forRoot({ templatesDirectory: config.templatesDirectory }),
        RateLimitModule.for(config),
        JobsModule.forRoot({ works: false }),
        IdentityHttpModule,
        CatalogHttpModule,
        TrainingHttpModule,
        ExamHttpModule,
        GradingHttpModule,
        DeliberationHttpModule,
        CredentialHttpModule,
        ExchangeHttpModule,
      ],
      providers: [{ provide: APP_GUARD, useClass: AdmissionGuard }],
    };
  }
}
