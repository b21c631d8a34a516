import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { ACCESS_ROUTES, type AccessRoute } from '#training/learner/learner.contract.js';

/** A learner who sits a session, by the access route that was theirs when they registered. */
@Entity({ schema: 'exam', name: 'candidate' })
@Unique('one_candidacy_per_session', ['sessionId', 'learnerId'])
@Check('known_candidate_access_route', `access_route IN (${ACCESS_ROUTES.map((route) => `'${route}'`).join(', ')})`)
@Unique('candidate_with_its_sort_name', ['id', 'sortName'])
@Index('candidate_by_learner', ['learnerId'])
@Index('candidate_by_name', ['sessionId', 'sortName', 'id'])
export class Candidate {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') sessionId: string;
  @Column('uuid') learnerId: string;
  /** This and the identifiers are the learner's, kept true by the database. */
  @Column('text') sortName: string;
  @Column('text', { select: false }) identifiers: string;
  @Column('text') accessRoute: AccessRoute;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
