import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import type { VersionState } from '../certification/certification.contract';
import { FRAMEWORK_TREE } from './framework-tree.sql';
import type { AssessmentMethodContent, BlockView, RatingScale } from './framework-version.contract';
import { refuseVersion } from './framework-version.errors';
import { versionPolicy } from './framework-version.policy';

/** What a certificate must say of the certification it certifies; days are `YYYY-MM-DD`. */
export interface CertificationFacts {
  id: string;
  code: string;
  title: string;
  /** 3–8 (décret n° 2019-14), null when the register gives none. */
  level: number | null;
  nsfCodes: string[];
  registrationDecidedOn: string | null;
  registrationEndsOn: string | null;
  /** Last day a certificate may be issued. */
  deliveryDeadlineOn: string | null;
  certifierName: string;
}

export interface Criterion {
  id: string;
  statement: string;
  /** 1–100. */
  weight: number;
  /** Below the acquired level, it refuses its block whatever the others. */
  eliminatory: boolean;
}

export interface Competency {
  id: string;
  blockId: string;
  code: string;
  statement: string;
  transversal: boolean;
  skills: string[];
  method: AssessmentMethodContent | null;
  criteria: Criterion[];
}

/** A block with its competencies in the order of the document, activities put aside. */
export interface CompetencyBlock {
  id: string;
  code: string;
  title: string;
  competencies: Competency[];
}

/** A version that was published, and therefore never changes: what it says may be kept. */
export interface PublishedVersion {
  id: string;
  number: number;
  label: string;
  /** `retired`: no new session may be set up on it, those that exist go on. */
  state: Exclude<VersionState, 'draft'>;
  scale: RatingScale;
  certification: CertificationFacts;
  blocks: CompetencyBlock[];
}

/** Team size in persons and duration in weeks that the assessment method of a competency asks for; null when it does not say. */
export interface ProjectBounds {
  competencyId: string;
  code: string;
  blockId: string;
  teamMin: number | null;
  teamMax: number | null;
  weeksMin: number | null;
  weeksMax: number | null;
  deliverables: string[];
}

interface Row {
  id: string;
  number: number;
  label: string;
  state: VersionState;
  scale: RatingScale;
  certification: CertificationFacts;
  blocks: BlockView[];
}

const VERSION = `
  SELECT v.id, v.number, v.label, v.state, v.scale,
    json_build_object('id', c.id, 'code', c.code, 'title', c.title, 'level', c.level, 'nsfCodes', c.nsf_codes,
      'registrationDecidedOn', c.registration_decided_on, 'registrationEndsOn', c.registration_ends_on,
      'deliveryDeadlineOn', c.delivery_deadline_on, 'certifierName', c.certifier_name) AS certification,
    ${FRAMEWORK_TREE} AS blocks
  FROM catalog.framework_version v JOIN catalog.certification c ON c.id = v.certification_id
  WHERE v.organisation_id = $1 AND v.id = $2`;

const BOUNDS = `
  SELECT k.id AS "competencyId", k.code, a.block_id AS "blockId", m.team_min AS "teamMin", m.team_max AS "teamMax",
    m.weeks_min AS "weeksMin", m.weeks_max AS "weeksMax", coalesce(m.deliverables, '{}') AS deliverables
  FROM catalog.framework_version v
  JOIN catalog.competency k ON k.framework_version_id = v.id
  JOIN catalog.activity a ON a.id = k.activity_id
  JOIN catalog.competency_block b ON b.id = a.block_id
  LEFT JOIN catalog.assessment_method m ON m.competency_id = k.id
  WHERE v.organisation_id = $1 AND v.id = $2 AND k.id = ANY($3::uuid[])
  ORDER BY b.position, a.position, k.position`;

/**
 * The catalogue as other contexts read it: versions that were published, one SQL round trip each. Another
 * organisation's version is unknown.
 */
@Injectable()
export class CatalogReader {
  constructor(private readonly tx: Transaction) {}

  /**
   * The version now in force, to set up something new on it.
   * @throws `catalog.version-unknown` (404), `catalog.version-not-in-force` (422) for a draft or a retired one
   */
  async versionInForce(actor: Actor, id: string): Promise<PublishedVersion> {
    const version = await this.publishedVersion(actor, id);
    if (!versionPolicy.allows('assess', version.state)) throw refuseVersion.versionNotInForce();
    return version;
  }

  /**
   * A version published once, retired or not: what results point at.
   * @throws `catalog.version-unknown` (404), `catalog.version-not-in-force` (422) for a draft
   */
  async publishedVersion(actor: Actor, id: string): Promise<PublishedVersion> {
    const version = await this.read(actor, id);
    if (version.state === 'draft') throw refuseVersion.versionNotInForce();
    return toPublished(version, version.state);
  }

  /**
   * What a project on these competencies of a version must respect, one entry per competency in the order of the
   * document; competencies that are not of this version are left out, so compare the lengths.
   */
  projectBounds(actor: Actor, versionId: string, competencyIds: readonly string[]): Promise<ProjectBounds[]> {
    return this.tx.query<ProjectBounds>(BOUNDS, [actor.organisationId, versionId, competencyIds]);
  }

  private async read(actor: Actor, id: string): Promise<Row> {
    const [row] = await this.tx.query<Row>(VERSION, [actor.organisationId, id]);
    if (!row) throw refuseVersion.versionUnknown();
    return row;
  }
}

const toPublished = ({ blocks, ...version }: Row, state: PublishedVersion['state']): PublishedVersion => ({
  ...version,
  state,
  blocks: blocks.map(({ id, code, title, activities }) => ({
    id,
    code,
    title,
    competencies: activities.flatMap(({ competencies }) =>
      competencies.map((competency) => ({ ...competency, blockId: id })),
    ),
  })),
});
