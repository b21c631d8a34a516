import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { Project, ProjectCompetency } from './project.entity';
import { refuse } from './project.errors';

@Injectable()
export class ProjectRepository {
  constructor(private readonly tx: Transaction) {}

  async byId(organisationId: string, id: string): Promise<Project> {
    const project = await this.tx.manager.findOneBy(Project, { id, organisationId });
    if (!project) throw refuse.projectUnknown();
    return project;
  }

  /** For a change: nobody else changes this project until the commit. */
  async lock(organisationId: string, id: string): Promise<Project> {
    const lock = { mode: 'for_no_key_update' as const };
    const project = await this.tx.manager.findOne(Project, { where: { id, organisationId }, lock });
    if (!project) throw refuse.projectUnknown();
    return project;
  }

  async add(project: Project, competencyIds: readonly string[]): Promise<void> {
    await this.tx.manager.insert(Project, project);
    await this.cover(project.id, competencyIds);
  }

  async save(project: Project): Promise<void> {
    await this.tx.manager.update(Project, { id: project.id, organisationId: project.organisationId }, project);
  }

  async competencyIdsOf(projectId: string): Promise<string[]> {
    const covered = await this.tx.manager.find(ProjectCompetency, { where: { projectId } });
    return covered.map((row) => row.competencyId).sort();
  }

  async replaceCompetencies(projectId: string, competencyIds: readonly string[]): Promise<void> {
    await this.tx.manager.delete(ProjectCompetency, { projectId });
    await this.cover(projectId, competencyIds);
  }

  /** With its teams. */
  async delete({ id, organisationId }: Project): Promise<void> {
    await this.tx.manager.delete(Project, { id, organisationId });
  }

  private async cover(projectId: string, competencyIds: readonly string[]): Promise<void> {
    await this.tx.manager.insert(
      ProjectCompetency,
      [...new Set(competencyIds)].map((competencyId) => ({ projectId, competencyId })),
    );
  }
}
