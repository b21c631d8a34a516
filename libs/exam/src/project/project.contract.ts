import { z } from 'zod';
import { day, id, line, pageOf, pageQuery, paragraph } from '#platform/http/common.contract.js';

const facts = z.object({
  title: line(300),
  brief: paragraph(20_000).default(''),
  competencyIds: z.array(id).min(1).max(100),
  deliverables: z.array(line(500)).max(50),
  startsOn: day,
  dueOn: day,
});

/**
 * Team size and duration bounds come from the assessment methods of the competencies covered (their intersection);
 * a project may narrow them, never widen them.
 */
const narrowing = z.object({
  teamMin: z.number().int().min(1).max(100).optional(),
  teamMax: z.number().int().min(1).max(100).optional(),
});

export const createProjectRequest = facts
  .extend({ ...narrowing.shape, deliverables: facts.shape.deliverables.optional() })
  .meta({ id: 'CreateProjectRequest' });
export type CreateProjectRequest = z.infer<typeof createProjectRequest>;
/** A default would erase the brief of whoever does not name it. */
export const editProjectRequest = facts
  .extend({ ...narrowing.shape, brief: paragraph(20_000) })
  .partial()
  .meta({ id: 'EditProjectRequest' });
export type EditProjectRequest = z.infer<typeof editProjectRequest>;

export const teamView = z
  .object({
    id,
    projectId: id,
    /** Of its project when the team was read: a change of the team says it in `If-Match`. */
    projectRevision: z.number().int(),
    name: z.string(),
    members: z.array(z.object({ candidateId: id, displayName: z.string() })),
    /** Whether the number of members fits the project's bounds. */
    sizeFits: z.boolean(),
  })
  .meta({ id: 'Team' });
export type TeamView = z.infer<typeof teamView>;
export const teamQuery = pageQuery;
export type TeamQuery = z.infer<typeof teamQuery>;
export const teamPage = pageOf(teamView).meta({ id: 'TeamPage' });

export const projectView = facts
  .extend({
    id,
    sessionId: id,
    teamMin: z.number().int(),
    teamMax: z.number().int(),
    weeksMin: z.number().int().nullable(),
    weeksMax: z.number().int().nullable(),
    competencies: z.array(z.object({ id, code: z.string(), statement: z.string(), blockId: id })),
    /** They are read apart, page by page. */
    teamCount: z.number().int(),
    revision: z.number().int(),
  })
  .meta({ id: 'Project' });
export type ProjectView = z.infer<typeof projectView>;
export const projectQuery = pageQuery;
export type ProjectQuery = z.infer<typeof projectQuery>;
export const projectPage = pageOf(projectView).meta({ id: 'ProjectPage' });

export const teamRequest = z
  .object({ name: line(100), candidateIds: z.array(id).min(1).max(100) })
  .meta({ id: 'TeamRequest' });
export type TeamRequest = z.infer<typeof teamRequest>;
