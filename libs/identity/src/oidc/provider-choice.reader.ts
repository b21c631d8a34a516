import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import type { ProviderChoices } from './oidc.contract';

/** Nobody has more organisations than this at one domain; a stranger is not shown more. */
const MOST = 5;

/** Where addresses of a domain are led. Says what organisations declared, and nothing of who belongs to them. */
@Injectable()
export class ProviderChoiceReader {
  constructor(private readonly tx: Transaction) {}

  async ofDomain(domain: string): Promise<ProviderChoices> {
    const ask = () =>
      this.tx.query<ProviderChoices['items'][number]>(
        `SELECT provider.id, provider.label,
         coalesce(organisation.commercial_name, organisation.legal_name) AS "organisationName"
       FROM identity.sign_in_provider provider JOIN identity.organisation ON organisation.id = provider.organisation_id
       WHERE provider.domains @> ARRAY[$1]::text[] ORDER BY 3, provider.id LIMIT $2`,
        [domain, MOST],
      );
    return { items: await this.tx.acrossOrganisations('sign-in', ask) };
  }
}
