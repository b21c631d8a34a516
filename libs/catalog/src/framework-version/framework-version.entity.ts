import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { newId } from '#kernel/id.js';
import type { VersionState } from '../certification/certification.contract';
import type { RatingScale } from './framework-version.contract';
import { refuseVersion } from './framework-version.errors';
import { versionPolicy } from './framework-version.policy';

export interface NewDraft {
  organisationId: string;
  certificationId: string;
  number: number;
  label: string;
  scale: RatingScale;
  source: { name: string; digest: string } | null;
}

/**
 * One version of a certification's référentiel: `draft → published → retired`, never back. Published, neither it nor
 * its content changes any more: results point at it for ever.
 */
@Entity({ schema: 'catalog', name: 'framework_version' })
@Unique('one_version_per_number', ['certificationId', 'number'])
@Index('one_published_version_per_certification', ['certificationId'], { unique: true, where: `state = 'published'` })
@Index('framework_version_by_organisation', ['organisationId'])
export class FrameworkVersion {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'uuid' })
  certificationId: string;

  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'text' })
  label: string;

  @Column({ type: 'text' })
  state: VersionState;

  @Column({ type: 'jsonb' })
  scale: RatingScale;

  @Column({ type: 'text', nullable: true })
  sourceName: string | null;

  @Column({ type: 'text', nullable: true })
  sourceDigest: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  publishedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  retiredAt: Date | null;

  @Column({ type: 'integer', default: 1 })
  revision: number;

  static draft({ source, ...facts }: NewDraft, now: Date): FrameworkVersion {
    return Object.assign(new FrameworkVersion(), {
      ...facts,
      id: newId(),
      state: 'draft',
      sourceName: source?.name ?? null,
      sourceDigest: source?.digest ?? null,
      createdAt: now,
      publishedAt: null,
      retiredAt: null,
      revision: 1,
    });
  }

  /** @throws `catalog.version-frozen` once published. */
  requireAllowed(verb: 'edit' | 'delete'): void {
    if (!versionPolicy.allows(verb, this.state)) throw refuseVersion.versionFrozen();
  }

  rewrite({ label, scale }: { label: string; scale: RatingScale }): void {
    this.requireAllowed('edit');
    this.label = label;
    this.scale = scale;
    this.revision += 1;
  }

  publish(now: Date): void {
    if (!versionPolicy.allows('publish', this.state)) {
      throw this.state === 'published'
        ? refuseVersion.versionAlreadyPublished()
        : refuseVersion.versionAlreadyRetired();
    }
    this.state = 'published';
    this.publishedAt = now;
    this.revision += 1;
  }

  retire(now: Date): void {
    if (!versionPolicy.allows('retire', this.state)) {
      throw this.state === 'draft' ? refuseVersion.versionNotPublished() : refuseVersion.versionAlreadyRetired();
    }
    this.state = 'retired';
    this.retiredAt = now;
    this.revision += 1;
  }
}
