import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '#identity/public.js';
import type { Actor } from '#kernel/actor.js';
import { Answers, AnswersNothing } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { Idempotent } from '#platform/http/idempotency/idempotent.js';
import { IfMatch, IfMatchWhenSent } from '#platform/http/etag.js';
import { Refuses } from '#platform/http/refuses.js';
import { refuse as refuseSession } from '../exam-session/exam-session.errors';
import {
  createProjectRequest,
  editProjectRequest,
  projectPage,
  projectQuery,
  projectView,
  teamPage,
  teamQuery,
  teamRequest,
  teamView,
  type CreateProjectRequest,
  type EditProjectRequest,
  type ProjectQuery,
  type TeamQuery,
  type TeamRequest,
} from './project.contract';
import { refuse } from './project.errors';
import { ProjectReader } from './project.reader';
import { ProjectService } from './project.service';
import { TeamReader } from './team.reader';
import { TeamService } from './team.service';

@ApiTags('Projets et équipes')
@Controller()
export class ProjectController {
  constructor(
    private readonly projects: ProjectService,
    private readonly teams: TeamService,
    private readonly reader: ProjectReader,
    private readonly teamReader: TeamReader,
  ) {}

  @ApiOperation({ summary: 'Liste les projets d’une session' })
  @Requires('session:read')
  @Answers(projectPage)
  @Get('exam-sessions/:id/projects')
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Query({ schema: projectQuery }) query: ProjectQuery,
  ) {
    return this.reader.page(actor.organisationId, sessionId, query);
  }

  @ApiOperation({ summary: 'Définit un projet ; ses bornes viennent des modalités d’évaluation' })
  @Requires('session:write')
  @Refuses(
    refuse.competencyNotAssessed,
    refuse.methodsDisagreeOnTeams,
    refuse.methodsDisagreeOnWeeks,
    refuse.projectDaysOutOfOrder,
    refuse.projectTooLong,
    refuse.projectTooShort,
    refuseSession.sessionAlreadyOpen,
    refuse.teamBoundWidened,
    refuse.teamBoundsOutOfOrder,
  )
  @Answers(projectView, { status: 201 })
  @Post('exam-sessions/:id/projects')
  @Idempotent()
  create(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Body({ schema: createProjectRequest }) body: CreateProjectRequest,
  ) {
    return this.projects.create(actor, sessionId, body);
  }

  @ApiOperation({ summary: 'Lit un projet' })
  @Requires('session:read')
  @Answers(projectView)
  @Get('projects/:id')
  read(@CurrentActor() actor: Actor, @Param('id', { schema: id }) projectId: string) {
    return this.reader.byId(actor.organisationId, projectId);
  }

  @ApiOperation({ summary: 'Modifie un projet' })
  @Requires('session:write')
  @Refuses(
    refuse.competencyNotAssessed,
    refuse.methodsDisagreeOnTeams,
    refuse.methodsDisagreeOnWeeks,
    refuse.projectDaysOutOfOrder,
    refuse.projectTooLong,
    refuse.projectTooShort,
    refuseSession.sessionAlreadyOpen,
    refuse.teamBoundWidened,
    refuse.teamBoundsOutOfOrder,
  )
  @Answers(projectView)
  @Patch('projects/:id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @IfMatch() revision: number,
    @Body({ schema: editProjectRequest }) body: EditProjectRequest,
  ) {
    return this.projects.edit(actor, projectId, revision, body);
  }

  @ApiOperation({ summary: 'Supprime un projet et ses équipes' })
  @Requires('session:write')
  @Refuses(refuseSession.sessionAlreadyOpen)
  @AnswersNothing()
  @Delete('projects/:id')
  delete(@CurrentActor() actor: Actor, @Param('id', { schema: id }) projectId: string) {
    return this.projects.delete(actor, projectId);
  }

  @ApiOperation({ summary: 'Liste les équipes d’un projet et leurs membres' })
  @Requires('session:read')
  @Answers(teamPage)
  @Get('projects/:id/teams')
  listTeams(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: teamQuery }) query: TeamQuery,
  ) {
    return this.teamReader.page(actor.organisationId, projectId, query);
  }

  @ApiOperation({ summary: 'Forme une équipe' })
  @Requires('session:write')
  @Refuses(
    refuse.candidateInAnotherTeam,
    refuseSession.sessionAlreadyOpen,
    refuse.teamCandidateUnknown,
    refuse.teamNameTaken,
    refuse.teamTooLarge,
  )
  @Answers(teamView, { status: 201 })
  @Post('projects/:id/teams')
  @Idempotent()
  createTeam(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Body({ schema: teamRequest }) body: TeamRequest,
  ) {
    return this.teams.create(actor, projectId, body);
  }

  @ApiOperation({ summary: 'Remplace le nom et les membres d’une équipe ; If-Match : la version lue du projet' })
  @Requires('session:write')
  @Refuses(
    refuse.candidateInAnotherTeam,
    refuseSession.sessionAlreadyOpen,
    refuse.teamCandidateUnknown,
    refuse.teamNameTaken,
    refuse.teamTooLarge,
  )
  @Answers(teamView)
  @Put('teams/:id')
  replaceTeam(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) teamId: string,
    @IfMatchWhenSent() projectRevision: number | undefined,
    @Body({ schema: teamRequest }) body: TeamRequest,
  ) {
    return this.teams.replace(actor, teamId, projectRevision, body);
  }

  @ApiOperation({ summary: 'Dissout une équipe' })
  @Requires('session:write')
  @Refuses(refuseSession.sessionAlreadyOpen)
  @AnswersNothing()
  @Delete('teams/:id')
  deleteTeam(@CurrentActor() actor: Actor, @Param('id', { schema: id }) teamId: string) {
    return this.teams.delete(actor, teamId);
  }
}
