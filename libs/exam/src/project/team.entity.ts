import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Candidates who carry a project together. */
@Entity({ schema: 'exam', name: 'team' })
@Unique('one_team_per_name', ['projectId', 'name'])
export class Team {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') projectId: string;
  @Column('text') name: string;
  /** Made by the database. */
  @Column({ type: 'text', select: false, insert: false, update: false }) foldedName?: string;
}

@Entity({ schema: 'exam', name: 'team_member' })
@Unique('one_team_per_candidate_and_project', ['projectId', 'candidateId'])
@Index('team_member_by_candidate', ['candidateId'])
export class TeamMember {
  @Column('uuid') organisationId: string;
  @PrimaryColumn('uuid') teamId: string;
  @Column('uuid') projectId: string;
  @PrimaryColumn('uuid') candidateId: string;
}
