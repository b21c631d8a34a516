import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { DomainError } from '#kernel/domain-error.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuseLearner } from '#training/public.js';
import type { PassportView } from './deliberation.contract';
import { refuseDeliberation } from './deliberation.errors';
import { passportCertificationOf, type PassportHolding, type PassportSession, type PassportVersion } from './passport';

interface Row {
  display_name: string;
  versions: PassportVersion[];
  held: PassportHolding[];
  sessions: PassportSession[];
}

/** Decisions of a session that is not closed do not leave the database. */
const SESSIONS = `
  SELECT coalesce(json_agg(json_build_object(
    'name', s.name, 'state', s.state, 'frameworkVersionId', s.framework_version_id,
    'closedAt', to_char(s.closed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'assessedBlockIds', ARRAY(SELECT sb.block_id FROM exam.assessed_block sb WHERE sb.session_id = s.id),
    'decisions', (
      SELECT coalesce(json_agg(json_build_object(
        'blockId', d.block_id, 'outcome', d.outcome, 'reasons', d.proposal_reasons, 'reason', d.reason)), '[]')
      FROM deliberation.decision_in_force d
      WHERE d.candidate_id = c.id AND s.state = 'closed')
  ) ORDER BY s.starts_on, s.id), '[]')
  FROM exam.candidacy c JOIN exam.session s ON s.id = c.session_id
  WHERE c.learner_id = l.id`;

const HELD = `
  SELECT coalesce(json_agg(json_build_object('blockId', own.block_id, 'since', own.since, 'sessionName', own.session_name)), '[]')
  FROM deliberation.held_block(ARRAY[l.id]) own`;

const VERSIONS = `
  SELECT coalesce(json_agg(json_build_object(
    'certificationId', v.certification_id, 'frameworkVersionId', v.id, 'code', v.certification_code,
    'title', v.certification_title, 'level', v.certification_level,
    'blocks', (
      SELECT coalesce(json_agg(json_build_object('id', b.id, 'code', b.code, 'title', b.title) ORDER BY b.position), '[]')
      FROM catalog.block b WHERE b.framework_version_id = v.id)
  ) ORDER BY v.certification_title, v.number), '[]')
  FROM catalog.version v
  WHERE v.id IN (SELECT s.framework_version_id FROM exam.candidacy c JOIN exam.session s ON s.id = c.session_id
                 WHERE c.learner_id = l.id)`;

@Injectable()
export class PassportReader {
  constructor(private readonly tx: Transaction) {}

  /** The blocks of whoever calls, by the learner their account is linked to. */
  mine(actor: Actor): Promise<PassportView> {
    return this.read('l.user_id = $2', actor, actor.userId, refuseDeliberation.learnerWithoutPassport);
  }

  ofLearner(actor: Actor, learnerId: string): Promise<PassportView> {
    return this.read('l.id = $2', actor, learnerId, refuseLearner.learnerUnknown);
  }

  private async read(
    condition: string,
    { organisationId }: Actor,
    id: string,
    refusal: () => DomainError,
  ): Promise<PassportView> {
    const [row] = await this.tx.query<Row>(
      `SELECT l.display_name, (${VERSIONS}) AS versions, (${HELD}) AS held, (${SESSIONS}) AS sessions
       FROM training.learner_name l WHERE l.organisation_id = $1 AND ${condition}`,
      [organisationId, id],
      { preparedAs: 'deliberation: passport' },
    );
    if (!row) throw refusal();
    return {
      displayName: row.display_name,
      certifications: row.versions.map((version) => passportCertificationOf(version, row.held, row.sessions)),
    };
  }
}
