import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { Sentences } from '#platform/http/sentences.js';
import type { VersionState } from '../certification/certification.contract';
import { catalogLabels } from '../i18n/labels';
import { canonicalOf } from './canonical-framework';
import { FRAMEWORK_TREE } from './framework-tree.sql';
import type { BlockView, CanonicalFramework, FrameworkVersionView, RatingScale } from './framework-version.contract';
import { refuseVersion } from './framework-version.errors';
import { versionPolicy } from './framework-version.policy';
import { publicationObstacles } from './publication-obstacles.policy';

interface VersionRow {
  id: string;
  certification_id: string;
  certification_code: string;
  certification_title: string;
  certification_level: number | null;
  number: number;
  label: string;
  state: VersionState;
  scale: RatingScale;
  source_name: string | null;
  created_at: string;
  published_at: string | null;
  retired_at: string | null;
  revision: number;
  blocks: BlockView[];
}

const VERSION = `
  SELECT v.id, v.certification_id, c.code AS certification_code, c.title AS certification_title,
    c.level AS certification_level, v.number, v.label, v.state, v.scale, v.source_name, v.created_at, v.published_at,
    v.retired_at, v.revision, ${FRAMEWORK_TREE} AS blocks
  FROM catalog.framework_version v JOIN catalog.certification c ON c.id = v.certification_id
  WHERE v.organisation_id = $1 AND v.id = $2`;

@Injectable()
export class FrameworkVersionReader {
  constructor(private readonly tx: Transaction) {}

  /** The whole tree, in one round trip. */
  async view(actor: Actor, id: string): Promise<FrameworkVersionView> {
    const row = await this.row(actor, id);
    return {
      id: row.id,
      certificationId: row.certification_id,
      certificationCode: row.certification_code,
      certificationTitle: row.certification_title,
      number: row.number,
      label: row.label,
      state: row.state,
      scale: row.scale,
      sourceName: row.source_name,
      createdAt: row.created_at,
      publishedAt: row.published_at,
      retiredAt: row.retired_at,
      revision: row.revision,
      blocks: row.blocks,
      obstacles: versionPolicy.allows('publish', row.state) ? obstaclesOf(row) : [],
      can: versionPolicy.can(actor, row.state),
    };
  }

  async canonical(actor: Actor, id: string): Promise<CanonicalFramework> {
    const row = await this.row(actor, id);
    return canonicalOf(
      { code: row.certification_code, title: row.certification_title, level: row.certification_level },
      row,
    );
  }

  private async row(actor: Actor, id: string): Promise<VersionRow> {
    const [row] = await this.tx.query<VersionRow>(VERSION, [actor.organisationId, id]);
    if (!row) throw refuseVersion.versionUnknown();
    return row;
  }
}

const sentences = new Sentences(catalogLabels);

const obstaclesOf = (row: VersionRow) =>
  publicationObstacles(row).map(({ pointer, code, params }) => ({
    pointer,
    code,
    detail: sentences.of('fr', code, params) ?? code,
  }));
