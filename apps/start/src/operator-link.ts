import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { identityLabels } from '#identity/i18n/labels.js';
import { IdentityModule } from '#identity/identity.module.js';
import { LostFactors, OperatorLinks } from '#identity/public.js';
import { email } from '#identity/session/session.contract.js';
import { DomainError } from '#kernel/domain-error.js';
import { AuditModule } from '#platform/audit/audit.module.js';
import type { Config } from '#platform/config/config.js';
import { ConfigModule } from '#platform/config/config.module.js';
import { DataCheckModule } from '#platform/data-check/data-check.module.js';
import { DatabaseModule } from '#platform/database/database.module.js';
import { JobsModule } from '#platform/jobs/jobs.module.js';
import { MailModule } from '#platform/mail/mail.module.js';
import { RetentionModule } from '#platform/retention/retention.module.js';
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
        DataCheckModule,
        RetentionModule.forRoot({ keeps: false }),
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
export function giveOperatorLink(typed: string, env: NodeJS.ProcessEnv): Promise<string> {
  return forAccount(typed, env, async (address, app) => {
    const { url, expiresAt } = await app.get(OperatorLinks, { strict: false }).give(address);
    const until = expiresAt.toLocaleString('fr-FR', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Paris',
    });
    return `${url}\nLien à remettre à ${address}, et à personne d'autre : il sert une fois, jusqu'au ${until} (heure de Paris).`;
  });
}

/**
 * Takes its second factor from the account of this address.
 * @returns the line to print.
 * @throws StartupError in French: no such account, or no second factor.
 */
export function removeSecondFactor(typed: string, env: NodeJS.ProcessEnv): Promise<string> {
  return forAccount(typed, env, async (address, app) => {
    await app.get(LostFactors, { strict: false }).removeByOperator(address);
    return `Double authentification retirée du compte ${address} : son mot de passe suffit de nouveau. Cette personne en est avertie par e-mail, si ce serveur en envoie.`;
  });
}

async function forAccount(
  typed: string,
  env: NodeJS.ProcessEnv,
  act: (address: string, app: INestApplicationContext) => Promise<string>,
): Promise<string> {
  const address = email.safeParse(typed);
  if (!address.success) throw new StartupError(`« ${typed} » n'est pas une adresse e-mail.`);
  const app = await NestFactory.createApplicationContext(OperatorModule.for(await operatorConfig(env)), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await act(address.data, app);
  } catch (error) {
    throw error instanceof DomainError ? new StartupError(`${identityLabels.fr[error.code] ?? error.code}.`) : error;
  } finally {
    await app.close();
  }
}
