import { z } from 'zod';

/** Shapes every contract shares. */

/** Written in lower case whatever was typed: one object, one name in addresses, tags, keys and jobs. */
export const id = z.uuid().toLowerCase().describe('Identifiant opaque');
/** A calendar day, `YYYY-MM-DD`, without time zone, that the database knows too: years go from 0001 to 9999. */
export const day = z.iso.date().refine((text) => !text.startsWith('0000'), { error: 'http.field-not-a-day' });
/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/**
 * Nothing that is not seen, or is no character: fillers, joiners and spaces without width, writing direction, tags; what stands
 * for an unreadable character, for none, or for what each font pleases. A name that holds one is not the name that is read, on
 * a certificate no more than on a screen. Variants of a drawing (of an ideogram, of an emoji) are seen.
 */
const SEEN =
  /^(?:[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]|[^\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffd\p{Co}\p{Noncharacter_Code_Point}])*$/u;

/** A line of text typed by a person: trimmed, not empty, no control or invisible character nor half a character. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, { error: 'http.control-character' })
    .regex(SEEN, { error: 'http.invisible-character' });

/** What makes others read the rest in another order than it was written, or hides words among the letters. */
const REORDERING = /^[^\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]*$/u;

/** A paragraph: trimmed, may be empty, line feeds allowed; nothing that makes it read otherwise than it was written. */
export const paragraph = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t\r])*$/u, { error: 'http.control-character' })
    .regex(REORDERING, { error: 'http.invisible-character' });

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
