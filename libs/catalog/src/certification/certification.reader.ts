import { Injectable } from '@nestjs/common';
import { folded } from '#kernel/folding.js';
import { containing } from '#platform/database/containing.js';
import type { Actor } from '#kernel/actor.js';
import { decodeCursor, refusePage, toPage, type Page } from '#kernel/page.js';
import { Transaction } from '#platform/database/transaction.js';
import type {
  CertificationListItem,
  CertificationQuery,
  CertificationView,
  VersionSummary,
} from './certification.contract';
import { refuseCertification } from './certification.errors';

interface ListRow {
  id: string;
  code: string;
  title: string;
  level: number | null;
  registration_ends_on: string | null;
  delivery_deadline_on: string | null;
  draft_count: number;
  published_version: CertificationListItem['publishedVersion'];
  total: number;
}

interface ViewRow extends Omit<ListRow, 'draft_count' | 'published_version' | 'total'> {
  nsf_codes: string[];
  registration_decided_on: string | null;
  certifier_name: string;
  created_at: string;
  revision: number;
  versions: VersionSummary[];
}

const LIST = `
  WITH matching AS (
    SELECT * FROM catalog.certification
    WHERE organisation_id = $1 AND ($2::text IS NULL OR platform.folded(code || ' ' || title) LIKE $2)
  )
  SELECT c.id, c.code, c.title, c.level, c.registration_ends_on, c.delivery_deadline_on,
    (SELECT count(*)::int FROM catalog.framework_version v WHERE v.certification_id = c.id AND v.state = 'draft') AS draft_count,
    (SELECT json_build_object('id', v.id, 'number', v.number, 'label', v.label)
     FROM catalog.framework_version v WHERE v.certification_id = c.id AND v.state = 'published') AS published_version,
    (SELECT count(*)::int FROM matching) AS total
  FROM matching c
  WHERE $3::text IS NULL OR c.code > $3
  ORDER BY c.code
  LIMIT $4`;

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const VIEW = `
  SELECT c.id, c.code, c.title, c.level, c.nsf_codes, c.registration_decided_on, c.registration_ends_on,
    c.delivery_deadline_on, c.certifier_name, c.created_at, c.revision,
    coalesce((
      SELECT json_agg(json_build_object(
        'id', v.id, 'number', v.number, 'label', v.label, 'state', v.state, 'sourceName', v.source_name,
        'createdAt', to_char(v.created_at AT TIME ZONE 'UTC', ${INSTANT}),
        'publishedAt', to_char(v.published_at AT TIME ZONE 'UTC', ${INSTANT}),
        'retiredAt', to_char(v.retired_at AT TIME ZONE 'UTC', ${INSTANT}),
        'blockCount', (SELECT count(*) FROM catalog.competency_block b WHERE b.framework_version_id = v.id),
        'competencyCount', (SELECT count(*) FROM catalog.competency k WHERE k.framework_version_id = v.id),
        'criterionCount', (SELECT count(*) FROM catalog.criterion r WHERE r.framework_version_id = v.id)
      ) ORDER BY v.number DESC)
      FROM catalog.framework_version v WHERE v.certification_id = c.id
    ), '[]') AS versions
  FROM catalog.certification c
  WHERE c.organisation_id = $1 AND c.id = $2`;

@Injectable()
export class CertificationReader {
  constructor(private readonly tx: Transaction) {}

  /** In the order of codes. */
  async page(actor: Actor, { search, cursor, limit }: CertificationQuery): Promise<Page<CertificationListItem>> {
    const rows = await this.tx.query<ListRow>(LIST, [
      actor.organisationId,
      search ? containing(folded(search)) : null,
      cursor === undefined ? null : codeIn(cursor),
      limit + 1,
    ]);
    const items = rows.map((row) => ({
      id: row.id,
      code: row.code,
      title: row.title,
      level: row.level,
      registrationEndsOn: row.registration_ends_on,
      deliveryDeadlineOn: row.delivery_deadline_on,
      draftCount: row.draft_count,
      publishedVersion: row.published_version,
    }));
    return toPage(items, limit, (item) => [item.code], rows[0]?.total ?? (cursor === undefined ? 0 : null));
  }

  /** With its versions, newest first. */
  async view(actor: Actor, id: string): Promise<CertificationView> {
    const [row] = await this.tx.query<ViewRow>(VIEW, [actor.organisationId, id]);
    if (!row) throw refuseCertification.certificationUnknown();
    return {
      id: row.id,
      code: row.code,
      title: row.title,
      level: row.level,
      nsfCodes: row.nsf_codes,
      registrationDecidedOn: row.registration_decided_on,
      registrationEndsOn: row.registration_ends_on,
      deliveryDeadlineOn: row.delivery_deadline_on,
      certifierName: row.certifier_name,
      createdAt: row.created_at,
      revision: row.revision,
      versions: row.versions,
    };
  }
}

function codeIn(cursor: string): string {
  const [code, ...others] = decodeCursor(cursor) ?? [];
  if (typeof code !== 'string' || code.includes('\0') || others.length > 0) throw refusePage.invalidCursor();
  return code;
}
