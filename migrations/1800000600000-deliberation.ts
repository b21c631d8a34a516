import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What juries decide, block by block: append-only. */
export class Deliberation1800000600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA deliberation;

      CREATE TABLE deliberation.deliberation (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        session_id uuid NOT NULL REFERENCES exam.exam_session (id),
        candidate_id uuid NOT NULL REFERENCES exam.candidate (id),
        block_id uuid NOT NULL REFERENCES catalog.competency_block (id),
        sequence integer NOT NULL,
        outcome text NOT NULL,
        proposal text NOT NULL,
        proposal_reasons jsonb NOT NULL,
        rule text NOT NULL,
        reason text,
        supersedes_id uuid REFERENCES deliberation.deliberation (id),
        decided_by uuid NOT NULL REFERENCES identity.actor (id),
        decided_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT known_outcome CHECK (outcome IN ('validated', 'refused')),
        CONSTRAINT known_proposal CHECK (proposal IN ('validated', 'refused', 'incomplete')),
        CONSTRAINT override_has_its_reason CHECK (outcome = proposal OR reason IS NOT NULL),
        CONSTRAINT first_or_superseding CHECK ((sequence = 1) = (supersedes_id IS NULL)),
        CONSTRAINT one_decision_at_a_time UNIQUE (candidate_id, block_id, sequence),
        CONSTRAINT superseded_once UNIQUE (supersedes_id)
      );
      CREATE INDEX deliberation_by_session ON deliberation.deliberation (session_id);
      CREATE TRIGGER deliberation_is_append_only BEFORE UPDATE OR DELETE ON deliberation.deliberation
        FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

      -- First decisions of each session, counted as they are taken: sessions of thousands of candidates are listed beside
      -- others. What is taken of a session is taken one request after the other (its row is locked), so that none waits here.
      CREATE TABLE deliberation.first_decisions (
        session_id uuid PRIMARY KEY REFERENCES exam.exam_session (id),
        taken integer NOT NULL
      );
      CREATE FUNCTION deliberation.count_first_decisions() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO deliberation.first_decisions AS known (session_id, taken)
        SELECT session_id, count(*) FROM decided WHERE sequence = 1 GROUP BY session_id ORDER BY session_id
        ON CONFLICT (session_id) DO UPDATE SET taken = known.taken + excluded.taken;
        RETURN NULL;
      END $$;
      CREATE TRIGGER first_decisions_are_counted AFTER INSERT ON deliberation.deliberation
        REFERENCING NEW TABLE AS decided FOR EACH STATEMENT EXECUTE FUNCTION deliberation.count_first_decisions();

      -- Blocks of the version that candidates hold from other sessions: nothing is decided on those. Weighed when somebody
      -- is registered, when a session closes and when a decision is corrected.
      CREATE TABLE deliberation.already_held_block (
        candidate_id uuid NOT NULL REFERENCES exam.candidate (id) ON DELETE CASCADE,
        block_id uuid NOT NULL REFERENCES catalog.competency_block (id),
        session_id uuid NOT NULL REFERENCES exam.exam_session (id),
        since date NOT NULL,
        PRIMARY KEY (candidate_id, block_id)
      );
      CREATE INDEX already_held_block_by_session ON deliberation.already_held_block (session_id);

      -- What a closed session must decide after all: it had not to, while the block was held, until a correction ended the
      -- holding. The row stays once the decision is taken: the session then expected one more decision, and took it.
      CREATE TABLE deliberation.owed_decision (
        session_id uuid NOT NULL REFERENCES exam.exam_session (id),
        candidate_id uuid NOT NULL REFERENCES exam.candidate (id),
        block_id uuid NOT NULL REFERENCES catalog.competency_block (id),
        PRIMARY KEY (session_id, candidate_id, block_id)
      );

      -- Published: every decision; the one in force for a block of a candidate; and what learners hold for life: what a
      -- closed session decided, be it by a correction made after the closing. Held from the later of closing and decision;
      -- where several sessions validated the same block, the holding that began first. One row per learner and block. A
      -- function and not a view: no condition goes through DISTINCT ON, so that a view would weigh every learner's blocks.
      CREATE VIEW deliberation.decision WITH (security_invoker = true) AS
        SELECT id, organisation_id, session_id, candidate_id, block_id, sequence, outcome, rule, reason, decided_by, decided_at
        FROM deliberation.deliberation;
      CREATE VIEW deliberation.decision_in_force WITH (security_invoker = true) AS
        SELECT id, organisation_id, session_id, candidate_id, block_id, sequence, outcome, proposal, proposal_reasons, rule,
          reason, decided_by, decided_at
        FROM deliberation.deliberation decision
        WHERE NOT EXISTS (SELECT FROM deliberation.deliberation later WHERE later.supersedes_id = decision.id);
      CREATE FUNCTION deliberation.held_block(learner_ids uuid[]) RETURNS TABLE (
        learner_id uuid, framework_version_id uuid, block_id uuid, since date, held_from timestamptz,
        candidate_id uuid, session_id uuid, session_name text, deliberation_id uuid)
        LANGUAGE sql STABLE AS $$
        SELECT DISTINCT ON (candidacy.learner_id, decision.block_id)
          candidacy.learner_id, session.framework_version_id, decision.block_id,
          platform.french_day(decision.decided_at), greatest(session.closed_at, decision.decided_at),
          candidacy.id, session.id, session.name, decision.id
        FROM exam.candidacy candidacy
        JOIN exam.session session ON session.id = candidacy.session_id AND session.state = 'closed'
        JOIN deliberation.decision_in_force decision
          ON decision.candidate_id = candidacy.id AND decision.outcome = 'validated'
        WHERE candidacy.learner_id = ANY(learner_ids)
        ORDER BY candidacy.learner_id, decision.block_id, greatest(session.closed_at, decision.decided_at), session.id
      $$;

      -- No change of these without its entry in the trail.
      CALL platform.keep_trail('deliberation.deliberation', 'INSERT', ARRAY['deliberation', 'id']);

      -- Whose rows these are.
      CALL platform.fence('deliberation.deliberation');
      CALL platform.fence_part_by_key('deliberation.first_decisions', 'exam.session', 'session_id');
      CALL platform.fence_part_by_key('deliberation.already_held_block', 'exam.session', 'session_id');
      CALL platform.fence_part_by_key('deliberation.owed_decision', 'exam.session', 'session_id');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA deliberation CASCADE');
  }
}
