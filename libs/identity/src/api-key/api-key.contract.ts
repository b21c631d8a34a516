import { z } from 'zod';
import { id, instant, line } from '#platform/http/common.contract.js';
import { PERMISSIONS } from '../permission/permission.contract';

export const apiKeyView = z
  .object({
    id,
    label: z.string(),
    prefix: z.string(),
    scopes: z.array(z.enum(PERMISSIONS)),
    createdAt: instant,
    lastUsedAt: instant.nullable(),
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKeyView = z.infer<typeof apiKeyView>;

export const apiKeyList = z.object({ items: z.array(apiKeyView) }).meta({ id: 'ApiKeyList' });

export const createApiKeyRequest = z
  .object({ label: line(100), scopes: z.array(z.enum(PERMISSIONS)).min(1) })
  .meta({ id: 'CreateApiKeyRequest' });
export type CreateApiKeyRequest = z.infer<typeof createApiKeyRequest>;

/** `secret` is shown this once and stored hashed. */
export const createdApiKeyView = apiKeyView.extend({ secret: z.string() }).meta({ id: 'CreatedApiKey' });
