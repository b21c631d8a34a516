import { z } from 'zod';
import { day, id, instant, line, pageOf, pageQuery, searchWords } from '#platform/http/common.contract.js';

/** How a candidate comes to the certification: `modaliteAcces` of the Caisse des Dépôts' declaration (XSD 1.1.2). */
export const ACCESS_ROUTES = [
  'FORMATION_INITIALE_HORS_APPRENTISSAGE',
  'FORMATION_INITIALE_APPRENTISSAGE',
  'FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION',
  'FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION',
  'VAE',
  'EQUIVALENCE_DIPLOME_ETRANGER',
  'CANDIDAT_LIBRE',
] as const;
export type AccessRoute = (typeof ACCESS_ROUTES)[number];

const facts = z.object({
  /** The centre's own identifier; one per learner and organisation. */
  externalId: line(100),
  birthName: line(60),
  usualName: line(60).nullable(),
  /** First names in the order of the civil status, separated by commas or spaces. */
  firstNames: line(180),
  email: z
    .email({ error: 'http.field-not-an-email' })
    .max(254)
    .transform((value) => value.toLowerCase()),
  /** From 1900; not after today, which the service knows. */
  bornOn: day.refine((value) => value >= '1900-01-01', { error: 'training.birth-day-out-of-range' }),
  birthPlace: line(60),
  sex: z.enum(['F', 'M']),
  accessRoute: z.enum(ACCESS_ROUTES),
});

export const createLearnerRequest = facts.meta({ id: 'CreateLearnerRequest' });
export type CreateLearnerRequest = z.infer<typeof createLearnerRequest>;
export const editLearnerRequest = facts.partial().meta({ id: 'EditLearnerRequest' });
export type EditLearnerRequest = z.infer<typeof editLearnerRequest>;

export const learnerView = facts
  .extend({
    id,
    email: z.string(),
    /** Null, with the rest of the civil status, when the keys of this server do not open it: see `civilStatusReadable`. */
    bornOn: day.nullable(),
    birthPlace: facts.shape.birthPlace.nullable(),
    sex: facts.shape.sex.nullable(),
    civilStatusReadable: z.boolean(),
    /** Account the learner signs in with, if they have one. */
    userId: id.nullable(),
    createdAt: instant,
    revision: z.number().int(),
  })
  .meta({ id: 'Learner' });
export type LearnerView = z.infer<typeof learnerView>;

export const LEARNER_SORTS = ['name', '-name', 'createdAt', '-createdAt'] as const;
export const learnerQuery = pageQuery.extend({
  /** Part of a name, of the e-mail or of the external id; accents and case do not matter. */
  search: searchWords.optional(),
  accessRoute: z.enum(ACCESS_ROUTES).optional(),
  sort: z.enum(LEARNER_SORTS).default('name'),
});
export type LearnerQuery = z.infer<typeof learnerQuery>;
export const learnerPage = pageOf(learnerView).meta({ id: 'LearnerPage' });

/** Gives a learner an account to see their blocks; the link is told once to whoever asks, or `sent` to the learner. */
export const learnerAccountView = z
  .object({ userId: id, activationUrl: z.string().nullable(), sent: z.boolean() })
  .meta({ id: 'LearnerAccount' });
