import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { layOut, type KnownItem } from './framework-content.layout';
import type { FrameworkContent } from './framework-version.contract';

const KNOWN = `
  SELECT 'block' AS kind, id FROM catalog.competency_block WHERE framework_version_id = $1
  UNION ALL SELECT 'activity', id FROM catalog.activity WHERE framework_version_id = $1
  UNION ALL SELECT 'competency', id FROM catalog.competency WHERE framework_version_id = $1
  UNION ALL SELECT 'criterion', id FROM catalog.criterion WHERE framework_version_id = $1`;

/** Foreign keys are checked at the end of the statement, so the five levels go in one round trip. */
const INSERT = `
  WITH the_blocks AS (
    INSERT INTO catalog.competency_block (id, framework_version_id, position, code, title)
    SELECT id, $1, position, code, title
    FROM jsonb_to_recordset($2::jsonb -> 'blocks') AS t(id uuid, position integer, code text, title text)
  ), the_activities AS (
    INSERT INTO catalog.activity (id, framework_version_id, block_id, position, title, context, description)
    SELECT id, $1, parent, position, title, context, description
    FROM jsonb_to_recordset($2::jsonb -> 'activities')
      AS t(id uuid, parent uuid, position integer, title text, context text, description text[])
  ), the_competencies AS (
    INSERT INTO catalog.competency (id, framework_version_id, activity_id, position, code, statement, transversal, skills)
    SELECT id, $1, parent, position, code, statement, transversal, skills
    FROM jsonb_to_recordset($2::jsonb -> 'competencies')
      AS t(id uuid, parent uuid, position integer, code text, statement text, transversal boolean, skills text[])
  ), the_methods AS (
    INSERT INTO catalog.assessment_method (id, framework_version_id, competency_id, kind, team_min, team_max, weeks_min,
      weeks_max, deliverables, jury, place, example_projects, company_mission, other)
    SELECT id, $1, parent, kind, "teamMin", "teamMax", "weeksMin", "weeksMax", deliverables, jury, place,
      "exampleProjects", "companyMission", other
    FROM jsonb_to_recordset($2::jsonb -> 'methods')
      AS t(id uuid, parent uuid, kind text, "teamMin" integer, "teamMax" integer, "weeksMin" integer,
        "weeksMax" integer, deliverables text[], jury text, place text, "exampleProjects" text[],
        "companyMission" text, other text[])
  )
  INSERT INTO catalog.criterion (id, framework_version_id, competency_id, position, statement, weight, eliminatory)
  SELECT id, $1, parent, position, statement, weight, eliminatory
  FROM jsonb_to_recordset($2::jsonb -> 'criteria')
    AS t(id uuid, parent uuid, position integer, statement text, weight integer, eliminatory boolean)`;

/** Writes the content of a version that the caller holds and has found to be a draft. */
@Injectable()
export class FrameworkContentRepository {
  constructor(private readonly tx: Transaction) {}

  async write(versionId: string, content: FrameworkContent): Promise<void> {
    await this.insert(versionId, content, []);
  }

  /** Nothing points at a draft's items yet, so they are taken out and put back under the ids they keep. */
  async rewrite(versionId: string, content: FrameworkContent): Promise<void> {
    const known = await this.tx.query<KnownItem>(KNOWN, [versionId]);
    await this.insert(versionId, content, known, () =>
      this.tx.query('DELETE FROM catalog.competency_block WHERE framework_version_id = $1', [versionId]),
    );
  }

  private async insert(
    versionId: string,
    content: FrameworkContent,
    known: readonly KnownItem[],
    makeRoom: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<void> {
    const rows = layOut(content, known);
    await makeRoom();
    await this.tx.query(INSERT, [versionId, JSON.stringify(rows)]);
  }
}
