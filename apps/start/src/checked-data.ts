import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CatalogModule } from '#catalog/catalog.module.js';
import { CredentialModule } from '#credential/credential.module.js';
import { DeliberationModule } from '#deliberation/public.js';
import { ExamModule } from '#exam/public.js';
import { GradingModule } from '#grading/public.js';
import { IdentityModule } from '#identity/identity.module.js';
import { AuditModule } from '#platform/audit/audit.module.js';
import type { Config } from '#platform/config/config.js';
import { ConfigModule } from '#platform/config/config.module.js';
import { DataCheckModule } from '#platform/data-check/data-check.module.js';
import { DataChecks, type Fault } from '#platform/data-check/data-checks.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { JobsModule } from '#platform/jobs/jobs.module.js';
import { MailModule } from '#platform/mail/mail.module.js';
import { RenderingModule } from '#platform/rendering/rendering.module.js';
import { RetentionModule } from '#platform/retention/retention.module.js';
import { StorageModule } from '#platform/storage/storage.module.js';
import { TrainingModule } from '#training/training.module.js';
import { operatorConfig } from './operator-config';

/** Every context that has something to check, and neither requests nor jobs. */
@Module({})
class CheckModule {
  static for(config: Config): DynamicModule {
    return {
      module: CheckModule,
      imports: [
        ConfigModule.for(config),
        DatabaseModule.forRoot(),
        AuditModule,
        MailModule,
        DataCheckModule,
        RetentionModule.forRoot({ keeps: false }),
        StorageModule.forRoot({ directory: config.storageDirectory }),
        RenderingModule.forRoot({ templatesDirectory: config.templatesDirectory }),
        JobsModule.forRoot({ works: false }),
        IdentityModule,
        CatalogModule,
        TrainingModule,
        ExamModule,
        GradingModule,
        DeliberationModule,
        CredentialModule,
      ],
    };
  }
}

export interface CheckedData {
  readonly checks: readonly { readonly name: string; readonly says: string }[];
  readonly faults: readonly Fault[];
}

/**
 * Every fault of the data that the product of this environment works on.
 * @param say told, in French, of each check as it begins
 * @throws StartupError when nothing runs here and no database is named.
 */
export async function checkData(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<CheckedData> {
  const config = await operatorConfig(env);
  const app = await NestFactory.createApplicationContext(CheckModule.for(config), {
    logger: false,
    abortOnError: false,
  });
  try {
    const all = app.get(DataChecks, { strict: false });
    const checks = all.all.map(({ name, says }) => ({ name, says }));
    const says = new Map(checks.map((check) => [check.name, check.says]));
    const faults: Fault[] = [];
    for await (const fault of all.faults((name) => say(`${name} : ${says.get(name) ?? ''}…`))) faults.push(fault);
    return { checks, faults };
  } finally {
    await app.close();
  }
}
