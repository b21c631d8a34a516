import { z } from 'zod';
import { ROLES } from '#kernel/actor.js';
import { id, line } from '#platform/http/common.contract.js';

/** The certifier as its certificates name it (France compétences' mandatory mentions). */
export const organisationView = z
  .object({
    id,
    legalName: z.string(),
    commercialName: z.string().nullable(),
    siret: z.string().nullable(),
    city: z.string(),
    signatoryName: z.string(),
    signatoryTitle: z.string(),
    /** Whether API keys may decide what people do otherwise: decisions of a jury, closing, revoking. */
    keysMayDecide: z.boolean(),
    /** Roles that ask for a second factor here: whoever holds one and has none may do nothing but add one. */
    secondFactorRoles: z.array(z.enum(ROLES)),
    revision: z.number().int(),
  })
  .meta({ id: 'Organisation' });
export type OrganisationView = z.infer<typeof organisationView>;

export const editOrganisationRequest = z
  .object({
    legalName: line(200),
    commercialName: line(200).nullable(),
    siret: z
      .string()
      .regex(/^\d{14}$/, { error: 'identity.siret-malformed' })
      .nullable(),
    city: line(100),
    signatoryName: line(200),
    signatoryTitle: line(200),
    keysMayDecide: z.boolean(),
    secondFactorRoles: z.array(z.enum(ROLES)).max(ROLES.length),
  })
  .partial()
  .meta({ id: 'EditOrganisationRequest' });
export type EditOrganisationRequest = z.infer<typeof editOrganisationRequest>;
