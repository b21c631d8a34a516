import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { requireRevision } from '#kernel/revision.js';
import { areSameSets } from '#platform/audit/same-state.js';
import { SessionSetUp } from '../exam-session/session-set-up';
import type { TeamRequest, TeamView } from './project.contract';
import type { Project } from './project.entity';
import { refuse } from './project.errors';
import { ProjectRepository } from './project.repository';
import type { Team } from './team.entity';
import { TeamReader } from './team.reader';
import { TeamRepository } from './team.repository';

/**
 * Teams are filled little by little: too large is refused at once, too small only when the session opens. They are part
 * of what is read of their project, so each change of theirs is a revision of it.
 */
@Injectable()
export class TeamService {
  constructor(
    private readonly setUp: SessionSetUp,
    private readonly projects: ProjectRepository,
    private readonly teams: TeamRepository,
    private readonly reader: TeamReader,
  ) {}

  async create(actor: Actor, projectId: string, request: TeamRequest): Promise<TeamView> {
    const { organisationId } = actor;
    const { sessionId } = await this.projects.byId(organisationId, projectId);
    return this.setUp.change(actor, sessionId, async ({ record }) => {
      const project = await this.projects.lock(organisationId, projectId);
      const team: Team = { id: newId(), organisationId, projectId, name: request.name };
      const candidateIds = await this.membersOf(project, team, request);
      await this.teams.add(team, candidateIds);
      await this.regroup(project);
      const after = { ...team, candidateIds };
      await record({ verb: 'form', objectType: 'team', objectId: team.id, after });
      return this.reader.byId(organisationId, team.id);
    });
  }

  /** @param revision of the project as its caller read it; 412 once it moved on. */
  async replace(actor: Actor, id: string, revision: number | undefined, request: TeamRequest): Promise<TeamView> {
    const { organisationId } = actor;
    const { projectId } = await this.teams.byId(organisationId, id);
    const { sessionId } = await this.projects.byId(organisationId, projectId);
    return this.setUp.change(actor, sessionId, async ({ record }) => {
      const project = await this.projects.lock(organisationId, projectId);
      const team = await this.teams.lock(organisationId, id);
      requireRevision(project.revision, revision);
      const before = await this.reader.byId(organisationId, id);
      const candidateIds = await this.membersOf(project, team, request);
      const memberIds = before.members.map(({ candidateId }) => candidateId);
      if (before.name === request.name && areSameSets(memberIds, candidateIds)) return before;
      await this.teams.replace({ ...team, name: request.name }, candidateIds);
      await this.regroup(project);
      const after = await this.reader.byId(organisationId, id);
      await record({ verb: 'change', objectType: 'team', objectId: id, before, after });
      return after;
    });
  }

  async delete(actor: Actor, id: string): Promise<void> {
    const { organisationId } = actor;
    const { projectId } = await this.teams.byId(organisationId, id);
    const { sessionId } = await this.projects.byId(organisationId, projectId);
    await this.setUp.change(actor, sessionId, async ({ record }) => {
      const project = await this.projects.lock(organisationId, projectId);
      const team = await this.teams.lock(organisationId, id);
      await this.teams.delete(team);
      await this.regroup(project);
      await record({ verb: 'disband', objectType: 'team', objectId: id, before: team });
    });
  }

  private async regroup(project: Project): Promise<void> {
    project.regroup();
    await this.projects.save(project);
  }

  /** @throws pointing at each candidate of another session or of another team, or at the list when it is too long. */
  private async membersOf(project: Project, team: Team, request: TeamRequest): Promise<string[]> {
    const candidateIds = [...new Set(request.candidateIds)];
    const asked = await this.teams.candidates(project.sessionId, project.id, candidateIds);
    const found = new Map(asked.map((candidate) => [candidate.candidate_id, candidate]));
    const pointerOf = (index: number) => `/candidateIds/${String(index)}`;
    const unknown = request.candidateIds.flatMap((candidateId, index) =>
      found.has(candidateId) ? [] : [{ pointer: pointerOf(index), code: 'exam.this-candidate-unknown' }],
    );
    if (unknown.length > 0) throw refuse.teamCandidateUnknown({ count: unknown.length }, unknown);
    const elsewhere = request.candidateIds.flatMap((candidateId, index) => {
      const { team_id: teamId = null, team_name: name } = found.get(candidateId) ?? {};
      const isElsewhere = teamId !== null && teamId !== team.id;
      return isElsewhere
        ? [{ pointer: pointerOf(index), code: 'exam.this-candidate-in-team', params: { team: name ?? '' } }]
        : [];
    });
    if (elsewhere.length > 0) throw refuse.candidateInAnotherTeam({}, elsewhere);
    if (candidateIds.length > project.teamMax) {
      const params = { max: project.teamMax, count: candidateIds.length };
      throw refuse.teamTooLarge(params, [{ pointer: '/candidateIds', code: 'exam.team-too-large', params }]);
    }
    return candidateIds;
  }
}
