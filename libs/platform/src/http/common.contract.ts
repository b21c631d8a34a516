import { z } from 'zod';

/** Shapes every contract shares. */

/** Written in lower case whatever was typed: one object, one name in addresses, tags, keys and jobs. */
export const id = z.uuid().toLowerCase().describe('Identifiant opaque');
/** A calendar day, `YYYY-MM-DD`, without time zone. */
export const day = z.iso.date();
/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/** A line of text typed by a person: trimmed, not empty, no control character nor half a character. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, { error: 'http.control-character' });

/** A paragraph: trimmed, may be empty, line feeds allowed. */
export const paragraph = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t\r])*$/u, { error: 'http.control-character' });

/** Words typed to search a list. PostgreSQL refuses a text with a NUL, were it only to compare it. */
export const searchWords = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\0]*$/, { error: 'http.control-character' });

export const pageQuery = z.object({
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A page of `item`s; `Link: rel="next"` says the same as `nextCursor`. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.number().int().nullable() });

/** RFC 9457, with the faulty places of the request as JSON pointers (RFC 6901). */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    requestId: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string(), code: z.string().optional() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
