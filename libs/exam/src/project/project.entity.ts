import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { newId } from '#kernel/id.js';
import type { ExamSession } from '../exam-session/exam-session.entity';
import { narrowed, requireDuration, type ProjectBounds, type TeamBounds } from './project-bounds.policy';
import type { CreateProjectRequest, EditProjectRequest } from './project.contract';

type Facts = Omit<CreateProjectRequest, 'competencyIds' | 'deliverables'> & { deliverables: string[] };

/** Work done in teams that shows competencies; its bounds are those of the assessment methods, or narrower. */
@Entity({ schema: 'exam', name: 'project' })
@Check('project_team_bounds_in_order', 'team_min >= 1 AND team_max >= team_min')
@Check('project_days_in_order', 'due_on >= starts_on')
@Index('project_by_session', ['sessionId'])
export class Project {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') sessionId: string;
  @Column('text') title: string;
  @Column('text', { default: '' }) brief: string;
  @Column('integer') teamMin: number;
  @Column('integer') teamMax: number;
  @Column('integer', { nullable: true }) weeksMin: number | null;
  @Column('integer', { nullable: true }) weeksMax: number | null;
  @Column('text', { array: true, default: '{}' }) deliverables: string[];
  @Column('date') startsOn: string;
  @Column('date') dueOn: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('integer', { default: 1 }) revision: number;

  /** @throws when it asks for more than the methods admit, or lasts too little or too long for them. */
  static define(session: ExamSession, facts: Facts, bounds: ProjectBounds, now: Date): Project {
    const project = new Project();
    project.id = newId();
    project.organisationId = session.organisationId;
    project.sessionId = session.id;
    project.createdAt = now;
    project.revision = 1;
    project.settle(facts, bounds, bounds);
    return project;
  }

  /**
   * What is not named stays. Other competencies come with their own bounds: a narrowing made for the former ones goes
   * with them, unless it is asked again.
   */
  redefine(
    facts: Omit<EditProjectRequest, 'competencyIds'>,
    bounds: ProjectBounds,
    { coversOthers }: { coversOthers: boolean },
  ): void {
    this.settle({ ...this.facts(), ...facts }, bounds, coversOthers ? bounds : this);
    this.revision += 1;
  }

  /** A project is read with its teams: what was read of it no longer holds. */
  regroup(): void {
    this.revision += 1;
  }

  private settle(facts: Facts, bounds: ProjectBounds, unlessAsked: TeamBounds): void {
    const { teamMin = unlessAsked.teamMin, teamMax = unlessAsked.teamMax } = facts;
    Object.assign(this, narrowed(bounds, { teamMin, teamMax }));
    requireDuration(bounds, facts);
    this.weeksMin = bounds.weeksMin;
    this.weeksMax = bounds.weeksMax;
    this.title = facts.title;
    this.brief = facts.brief;
    this.deliverables = facts.deliverables;
    this.startsOn = facts.startsOn;
    this.dueOn = facts.dueOn;
  }

  private facts(): Facts {
    const { title, brief, deliverables, startsOn, dueOn } = this;
    return { title, brief, deliverables, startsOn, dueOn };
  }
}

/** A competency the project gives the jury to judge. */
@Entity({ schema: 'exam', name: 'project_competency' })
export class ProjectCompetency {
  @PrimaryColumn('uuid') projectId: string;
  @PrimaryColumn('uuid') competencyId: string;
}
