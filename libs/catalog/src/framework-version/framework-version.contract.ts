import { z } from 'zod';
import { verbs } from '#identity/permission/policy.contract.js';
import { id, line, paragraph } from '#platform/http/common.contract.js';
import { VERSION_STATES } from '../certification/certification.contract';

export const METHOD_KINDS = ['project', 'company_mission', 'role_play', 'exam', 'other'] as const;
export type MethodKind = (typeof METHOD_KINDS)[number];

const items = (max: number) => z.array(paragraph(max).min(1)).max(100);
const bound = z.number().int().min(1).max(1_000).nullable();

const bounds =
  (low: string, high: string, pointer: string) => (value: Record<string, unknown>, context: z.RefinementCtx) => {
    const [min, max] = [value[low], value[high]];
    if ((min === null) !== (max === null)) {
      context.addIssue({ code: 'custom', path: [pointer], message: 'catalog.bound-missing' });
    } else if (typeof min === 'number' && typeof max === 'number' && min > max) {
      context.addIssue({ code: 'custom', path: [pointer], message: 'catalog.bounds-out-of-order' });
    }
  };

export const assessmentMethod = z
  .object({
    kind: z.enum(METHOD_KINDS),
    teamMin: bound,
    teamMax: bound,
    weeksMin: bound,
    weeksMax: bound,
    deliverables: items(500),
    jury: paragraph(2_000).nullable(),
    place: paragraph(500).nullable(),
    exampleProjects: items(2_000),
    companyMission: paragraph(4_000).nullable(),
    other: items(2_000),
  })
  .superRefine(bounds('teamMin', 'teamMax', 'teamMax'))
  .superRefine(bounds('weeksMin', 'weeksMax', 'weeksMax'))
  .meta({ id: 'AssessmentMethod' });
export type AssessmentMethodContent = z.infer<typeof assessmentMethod>;

/** Ids are kept when given and known, so that an edited draft keeps its items; a new item comes without one. */
const maybeId = { id: id.optional() };

export const criterionContent = z
  .object({
    ...maybeId,
    statement: paragraph(2_000).min(1),
    weight: z.number().int().min(1).max(100).default(1),
    eliminatory: z.boolean().default(false),
  })
  .meta({ id: 'CriterionContent' });

export const competencyContent = z
  .object({
    ...maybeId,
    code: line(30),
    statement: paragraph(4_000).min(1),
    transversal: z.boolean().default(false),
    skills: items(2_000),
    method: assessmentMethod.nullable(),
    criteria: z.array(criterionContent).max(200),
  })
  .meta({ id: 'CompetencyContent' });

export const activityContent = z
  .object({
    ...maybeId,
    title: line(500),
    context: paragraph(10_000).default(''),
    description: items(4_000),
    competencies: z.array(competencyContent).max(100),
  })
  .meta({ id: 'ActivityContent' });

export const blockContent = z
  .object({ ...maybeId, code: line(30), title: line(500), activities: z.array(activityContent).max(50) })
  .meta({ id: 'BlockContent' });

/** The levels a criterion is rated on, lowest first; `acquiredFrom` is the first that counts as acquired. */
export const ratingScale = z
  .object({
    levels: z
      .array(z.object({ level: z.number().int().min(1).max(9), label: line(60) }))
      .min(2)
      .max(9),
    acquiredFrom: z.number().int().min(1).max(9),
  })
  .superRefine((scale, context) => {
    scale.levels.forEach((level, index) => {
      if (level.level !== index + 1) {
        context.addIssue({
          code: 'custom',
          path: ['levels', index, 'level'],
          message: 'catalog.levels-out-of-order',
        });
      }
    });
    if (!scale.levels.some((level) => level.level === scale.acquiredFrom)) {
      context.addIssue({ code: 'custom', path: ['acquiredFrom'], message: 'catalog.level-not-in-scale' });
    }
  })
  .meta({ id: 'RatingScale' });
export type RatingScale = z.infer<typeof ratingScale>;

export const DEFAULT_SCALE: RatingScale = {
  levels: [
    { level: 1, label: 'Non acquis' },
    { level: 2, label: 'En cours d’acquisition' },
    { level: 3, label: 'Acquis' },
    { level: 4, label: 'Maîtrisé' },
  ],
  acquiredFrom: 3,
};

/** The whole content of a draft, saved at once: what is not in it any more is deleted. */
export const frameworkContent = z
  .object({ label: line(200), scale: ratingScale.default(DEFAULT_SCALE), blocks: z.array(blockContent).max(100) })
  .superRefine((content, context) => {
    const seenBlocks = new Set<string>();
    const seenCompetencies = new Set<string>();
    content.blocks.forEach((block, b) => {
      if (seenBlocks.has(block.code)) {
        context.addIssue({
          code: 'custom',
          path: ['blocks', b, 'code'],
          message: 'catalog.block-code-taken',
          params: { code: block.code },
        });
      }
      seenBlocks.add(block.code);
      block.activities.forEach((activity, a) =>
        activity.competencies.forEach((competency, c) => {
          if (seenCompetencies.has(competency.code)) {
            context.addIssue({
              code: 'custom',
              path: ['blocks', b, 'activities', a, 'competencies', c, 'code'],
              message: 'catalog.competency-code-taken',
              params: { code: competency.code },
            });
          }
          seenCompetencies.add(competency.code);
        }),
      );
    });
  })
  .meta({ id: 'FrameworkContent' });
export type FrameworkContent = z.infer<typeof frameworkContent>;
export type FrameworkContentInput = z.input<typeof frameworkContent>;

/** The content without its identifiers: what copies, exports and comparisons are made of. */
export function contentWithoutIds({ label, scale, blocks }: FrameworkContent): FrameworkContent {
  return {
    label,
    scale,
    blocks: blocks.map(({ id: _block, activities, ...block }) => ({
      ...block,
      activities: activities.map(({ id: _activity, competencies, ...activity }) => ({
        ...activity,
        competencies: competencies.map(({ id: _competency, criteria, ...competency }) => ({
          ...competency,
          criteria: criteria.map(({ id: _criterion, ...criterion }) => criterion),
        })),
      })),
    })),
  };
}

const withId = { id };
export const criterionView = criterionContent.extend(withId).meta({ id: 'Criterion' });
export const competencyView = competencyContent
  .extend({ ...withId, criteria: z.array(criterionView) })
  .meta({ id: 'Competency' });
export const activityView = activityContent
  .extend({ ...withId, competencies: z.array(competencyView) })
  .meta({ id: 'Activity' });
export const blockView = blockContent.extend({ ...withId, activities: z.array(activityView) }).meta({ id: 'Block' });

export const frameworkVersionView = z
  .object({
    id,
    certificationId: id,
    certificationCode: z.string(),
    certificationTitle: z.string(),
    number: z.number().int(),
    label: z.string(),
    state: z.enum(VERSION_STATES),
    scale: ratingScale,
    sourceName: z.string().nullable(),
    createdAt: z.iso.datetime(),
    publishedAt: z.iso.datetime().nullable(),
    retiredAt: z.iso.datetime().nullable(),
    revision: z.number().int(),
    blocks: z.array(blockView),
    /** What keeps a draft from being published, as refusal codes with the place; empty when it may be. */
    obstacles: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
    /** `assess`: set up a session on it. */
    can: verbs('edit', 'publish', 'delete', 'retire', 'assess'),
  })
  .meta({ id: 'FrameworkVersion' });
export type FrameworkVersionView = z.infer<typeof frameworkVersionView>;
export type BlockView = z.infer<typeof blockView>;
export type CompetencyView = z.infer<typeof competencyView>;

export const createVersionRequest = z
  .object({
    label: line(200),
    /** Starts from a copy of this version's content; otherwise empty. */
    copyOf: id.optional(),
  })
  .meta({ id: 'CreateVersionRequest' });
export type CreateVersionRequest = z.infer<typeof createVersionRequest>;

/**
 * Canonical JSON of a référentiel: what `GET …/canonical` exports and the import takes back to an identical version.
 * No identifier, no date: two versions of equal content have equal canonical JSON.
 */
export const canonicalFramework = z
  .object({
    format: z.literal('certitude-framework'),
    formatVersion: z.literal(1),
    certification: z.object({ code: line(30), title: line(800), level: z.number().int().nullable() }),
    label: z.string(),
    scale: ratingScale,
    blocks: z.array(blockContent),
  })
  .meta({ id: 'CanonicalFramework' });
export type CanonicalFramework = z.infer<typeof canonicalFramework>;
