import { Module, type DynamicModule } from '@nestjs/common';
import { CatalogHttpModule } from '#catalog/catalog-http.module.js';
import { IdentityHttpModule } from '#identity/identity-http.module.js';
import { AuditModule } from '#platform/audit/audit.module.js';
import { ConfigModule } from '#platform/config/config.module.js';
import type { Config } from '#platform/config/config.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { RateLimitModule } from '#platform/http/rate-limit.module.js';
import { JobsModule } from '#platform/jobs/jobs.module.js';
import { TrainingHttpModule } from '#training/training-http.module.js';

/** Every context with its HTTP side. */
@Module({})
export class ApiModule {
  static for(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.for(config),
        DatabaseModule.forRoot(),
        AuditModule,
        RateLimitModule.for(config),
        JobsModule.forRoot({ works: false }),
        IdentityHttpModule,
        CatalogHttpModule,
        TrainingHttpModule,
      ],
    };
  }
}
