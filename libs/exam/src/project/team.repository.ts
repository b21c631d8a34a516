import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { refuse } from './project.errors';
import { Team, TeamMember } from './team.entity';

/** A candidate asked for, and the team of the same project they are in already. */
interface Asked {
  candidate_id: string;
  team_id: string | null;
  team_name: string | null;
}

@Injectable()
export class TeamRepository {
  constructor(private readonly tx: Transaction) {}

  async byId(organisationId: string, id: string): Promise<Team> {
    const team = await this.tx.manager.findOneBy(Team, { id, organisationId });
    if (!team) throw refuse.teamUnknown();
    return team;
  }

  /** For a change: nobody else changes this team until the commit. */
  async lock(organisationId: string, id: string): Promise<Team> {
    const lock = { mode: 'for_no_key_update' as const };
    const team = await this.tx.manager.findOne(Team, { where: { id, organisationId }, lock });
    if (!team) throw refuse.teamUnknown();
    return team;
  }

  candidates(sessionId: string, projectId: string, candidateIds: readonly string[]): Promise<Asked[]> {
    return this.tx.query<Asked>(
      `SELECT c.id AS candidate_id, e.id AS team_id, e.name AS team_name
       FROM exam.candidate c
       LEFT JOIN exam.team_member tm ON tm.candidate_id = c.id AND tm.project_id = $2
       LEFT JOIN exam.team e ON e.id = tm.team_id
       WHERE c.session_id = $1 AND c.id = ANY($3::uuid[])`,
      [sessionId, projectId, candidateIds],
    );
  }

  async add(team: Team, candidateIds: readonly string[]): Promise<void> {
    await this.tx.manager.insert(Team, team);
    await this.seat(team, candidateIds);
  }

  async replace(team: Team, candidateIds: readonly string[]): Promise<void> {
    await this.tx.manager.update(Team, { id: team.id, organisationId: team.organisationId }, { name: team.name });
    await this.tx.manager.delete(TeamMember, { teamId: team.id });
    await this.seat(team, candidateIds);
  }

  async delete({ id, organisationId }: Team): Promise<void> {
    await this.tx.manager.delete(Team, { id, organisationId });
  }

  private async seat(team: Team, candidateIds: readonly string[]): Promise<void> {
    const { organisationId, id: teamId, projectId } = team;
    // In one order for everybody: two overlapping teams wait for each other instead of deadlocking.
    const members = [...candidateIds].sort().map((candidateId) => ({ organisationId, teamId, projectId, candidateId }));
    await this.tx.manager.insert(TeamMember, members);
  }
}
