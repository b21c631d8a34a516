import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Where the people of an organisation sign in: a provider of OpenID Connect that it runs or rents. */
@Entity({ schema: 'identity', name: 'sign_in_provider' })
@Unique('one_provider_per_organisation', ['organisationId'])
export class SignInProvider {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  /** As its button names it. */
  @Column('text') label: string;
  @Column('text') issuer: string;
  @Column('text') clientId: string;
  /** Sealed. */
  @Column('text') clientSecret: string;
  /** Of the e-mail addresses that are led to it. */
  @Column('text', { array: true }) domains: string[];
  /** Whether those it is for may come with a password too; administrators always may. */
  @Column('boolean') passwordsAllowed: boolean;
  @Column('integer', { default: 1 }) revision: number;
}

/** What the client secret of a provider is sealed for. */
export const secretContext = (providerId: string): string => `sign_in_provider:${providerId}`;
