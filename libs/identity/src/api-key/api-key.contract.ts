import { z } from 'zod';
import { day, id, instant, line } from '#platform/http/common.contract.js';
import { PERMISSIONS } from '../permission/permission.contract';

export const apiKeyView = z
  .object({
    id,
    label: z.string(),
    prefix: z.string(),
    scopes: z.array(z.enum(PERMISSIONS)),
    createdAt: instant,
    /** Its last day. */
    expiresOn: day,
    networks: z.array(z.string()),
    lastUsedAt: instant.nullable(),
    revokedAt: instant.nullable(),
    state: z.enum(['active', 'expired', 'revoked']),
  })
  .meta({ id: 'ApiKey' });
export type ApiKeyView = z.infer<typeof apiKeyView>;

export const apiKeyList = z.object({ items: z.array(apiKeyView) }).meta({ id: 'ApiKeyList' });

/** An address, or a range in CIDR notation. */
const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], { error: 'identity.not-a-network' });

export const createApiKeyRequest = z
  .object({
    label: line(100),
    scopes: z.array(z.enum(PERMISSIONS)).min(1),
    expiresOn: day.optional().describe('Dernier jour de la clé ; dans un an si rien n’est dit'),
    networks: z.array(network).max(20).default([]).describe('D’où elle est acceptée ; vide : de partout'),
  })
  .meta({ id: 'CreateApiKeyRequest' });
export type CreateApiKeyRequest = z.infer<typeof createApiKeyRequest>;

/** `secret` is shown this once and stored hashed. */
export const createdApiKeyView = apiKeyView.extend({ secret: z.string() }).meta({ id: 'CreatedApiKey' });
