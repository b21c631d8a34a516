import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { requireRevision } from '#kernel/revision.js';
import { areSameSets, isSameState } from '#platform/audit/same-state.js';
import { SessionSetUp } from '../exam-session/session-set-up';
import { CoveredCompetencies } from './covered-competencies';
import { boundsOf, deliverablesOf } from './project-bounds.policy';
import type { CreateProjectRequest, EditProjectRequest, ProjectView } from './project.contract';
import { Project } from './project.entity';
import { ProjectReader } from './project.reader';
import { ProjectRepository } from './project.repository';

@Injectable()
export class ProjectService {
  constructor(
    private readonly setUp: SessionSetUp,
    private readonly covered: CoveredCompetencies,
    private readonly projects: ProjectRepository,
    private readonly reader: ProjectReader,
  ) {}

  create(actor: Actor, sessionId: string, request: CreateProjectRequest): Promise<ProjectView> {
    return this.setUp.change(actor, sessionId, async ({ session, now, record }) => {
      const { competencyIds, deliverables, ...facts } = request;
      const methods = await this.covered.methodsOf(actor, session, competencyIds);
      const expected = { ...facts, deliverables: deliverables ?? deliverablesOf(methods) };
      const project = Project.define(session, expected, boundsOf(methods), now);
      await this.projects.add(project, competencyIds);
      const after = { ...project, competencyIds };
      await record({ verb: 'define', objectType: 'project', objectId: project.id, after });
      return this.reader.byId(actor.organisationId, project.id);
    });
  }

  async edit(actor: Actor, id: string, revision: number, request: EditProjectRequest): Promise<ProjectView> {
    const { organisationId } = actor;
    const { sessionId } = await this.projects.byId(organisationId, id);
    return this.setUp.change(actor, sessionId, async ({ session, record }) => {
      const project = await this.projects.lock(organisationId, id);
      requireRevision(project.revision, revision);
      const before = { ...project };
      const { competencyIds, ...facts } = request;
      const current = await this.projects.competencyIdsOf(id);
      const methods = await this.covered.methodsOf(actor, session, competencyIds ?? current);
      project.redefine(facts, boundsOf(methods), { coversOthers: competencyIds !== undefined });
      const keepsCompetencies = !competencyIds || areSameSets(competencyIds, current);
      if (keepsCompetencies && isSameState(before, project)) return this.reader.byId(organisationId, id);
      await this.projects.save(project);
      if (!keepsCompetencies) await this.projects.replaceCompetencies(id, competencyIds);
      const after = { ...project, competencyIds };
      await record({ verb: 'redefine', objectType: 'project', objectId: id, before, after });
      return this.reader.byId(organisationId, id);
    });
  }

  async delete(actor: Actor, id: string): Promise<void> {
    const { sessionId } = await this.projects.byId(actor.organisationId, id);
    await this.setUp.change(actor, sessionId, async ({ record }) => {
      const project = await this.projects.lock(actor.organisationId, id);
      await this.projects.delete(project);
      await record({ verb: 'delete', objectType: 'project', objectId: id, before: project });
    });
  }
}
