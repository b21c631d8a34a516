import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { identityLabels } from '#identity/i18n/labels.js';
import { IdentityModule } from '#identity/identity.module.js';
import { OperatorLinks } from '#identity/public.js';
import { email } from '#identity/session/session.contract.js';
import { DomainError } from '#kernel/domain-error.js';
import { AuditModule } from '#platform/audit/audit.module.js';
import type { Config } from '#platform/config/config.js';
import { ConfigModule } from '#platform/config/config.module.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { JobsModule } from '#platform/jobs/jobs.module.js';
import { MailModule } from '#platform/mail/mail.module.js';
import { operatorConfig } from './operator-config';
import { StartupError } from './startup.error';

/** Accounts and their links, and nothing else of the product. */
@Module({})
class OperatorModule {
  static for(config: Config): DynamicModule {
    return {
      module: OperatorModule,
      imports: [
        ConfigModule.for(config),
        DatabaseModule.forRoot(),
        AuditModule,
        MailModule,
        JobsModule.forRoot({ works: false }),
        IdentityModule,
      ],
    };
  }
}

/**
 * A link for the account of this address, in the database that the product of this environment works on.
 * @returns the line to print.
 * @throws StartupError in French: no such account, or nothing that the link would open.
 */
export async function giveOperatorLink(typed: string, env: NodeJS.ProcessEnv): Promise<string> {
  const address = email.safeParse(typed);
  if (!address.success) throw new StartupError(`« ${typed} » n'est pas une adresse e-mail.`);
  const app = await NestFactory.createApplicationContext(OperatorModule.for(await operatorConfig(env)), {
    logger: false,
    abortOnError: false,
  });
  try {
    const { url, expiresAt } = await app.get(OperatorLinks, { strict: false }).give(address.data);
    const until = expiresAt.toLocaleString('fr-FR', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Paris',
    });
    return `${url}\nLien à remettre à ${address.data}, et à personne d'autre : il sert une fois, jusqu'au ${until} (heure de Paris).`;
  } catch (error) {
    throw error instanceof DomainError ? new StartupError(`${identityLabels.fr[error.code] ?? error.code}.`) : error;
  } finally {
    await app.close();
  }
}
