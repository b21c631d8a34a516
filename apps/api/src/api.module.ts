import { Module, type DynamicModule } from '@nestjs/common';
import { IdentityHttpModule } from '#identity/identity-http.module.js';
import { AuditModule } from '#platform/audit/audit.module.js';
import { ConfigModule } from '#platform/config/config.module.js';
import type { Config } from '#platform/config/config.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { JobsModule } from '#platform/jobs/jobs.module.js';

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
        JobsModule.forRoot({ works: false }),
        IdentityHttpModule,
      ],
    };
  }
}
