import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCESS_ROUTES = `('FORMATION_INITIALE_HORS_APPRENTISSAGE', 'FORMATION_INITIALE_APPRENTISSAGE',
  'FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION', 'FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION',
  'VAE', 'EQUIVALENCE_DIPLOME_ETRANGER', 'CANDIDAT_LIBRE')`;

/** Learners, sorted and searched by name among a million. */
export class Training1800000300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA training;

      CREATE TABLE training.learner (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        external_id text NOT NULL,
        user_id uuid REFERENCES identity.user_account (id),
        birth_name text NOT NULL,
        usual_name text,
        first_names text NOT NULL,
        email text NOT NULL,
        civil_status text NOT NULL,
        access_route text NOT NULL,
        sort_name text NOT NULL,
        -- What finds them beside their names.
        identifiers text NOT NULL GENERATED ALWAYS AS (email || ' ' || lower(external_id)) STORED,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT civil_status_is_sealed CHECK (civil_status LIKE 'v1.%'),
        CONSTRAINT known_access_route CHECK (access_route IN ${ACCESS_ROUTES}),
        CONSTRAINT one_learner_per_external_id UNIQUE (organisation_id, external_id),
        CONSTRAINT learner_as_sorted_and_searched UNIQUE (id, sort_name, identifiers)
      );
      CREATE INDEX learner_by_name ON training.learner (organisation_id, sort_name, id);
      CREATE INDEX learner_by_creation ON training.learner (organisation_id, created_at, id);
      CREATE UNIQUE INDEX one_learner_per_account ON training.learner (organisation_id, user_id) WHERE user_id IS NOT NULL;
      CREATE INDEX learner_by_access_route ON training.learner (organisation_id, access_route, sort_name, id);
      CREATE INDEX learner_by_search ON training.learner
        USING gin ((sort_name || ' ' || email || ' ' || lower(external_id)) gin_trgm_ops);

      -- Published: who a learner is, named and found the same way everywhere. Civil status stays here.
      CREATE VIEW training.learner_name WITH (security_invoker = true) AS
        SELECT id, organisation_id, user_id, external_id, email, access_route, sort_name,
          trim(split_part(first_names, CASE WHEN first_names LIKE '%,%' THEN ',' ELSE ' ' END, 1))
            || ' ' || coalesce(usual_name, birth_name) AS display_name,
          identifiers
        FROM training.learner;

      -- Who is found by all of these patterns, in the order asked for: their ids, \`most\` of them at most, after the last one
      -- seen. LIKE is not leakproof: behind the fence, it would be asked of each row and no index would serve. This function
      -- goes round the fence, and asks by itself who sees what.
      CREATE FUNCTION training.found_learner(
        patterns text[], route text, sorted_by text, descending boolean, after_key text, after_id uuid, most integer)
        RETURNS TABLE (id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        conditions text[] := ARRAY['platform.sees(l.organisation_id, (SELECT platform.asking_organisation()))'] || ARRAY(
          SELECT format('(l.sort_name || '' '' || l.email || '' '' || lower(l.external_id)) LIKE %L', pattern)
          FROM unnest(patterns) AS pattern);
        direction text := CASE WHEN descending THEN 'DESC' ELSE 'ASC' END;
      BEGIN
        IF route IS NOT NULL THEN
          conditions := conditions || format('l.access_route = %L', route);
        END IF;
        IF after_id IS NOT NULL THEN
          conditions := conditions || format('(l.%I, l.id) %s (%L, %L)',
            sorted_by, CASE WHEN descending THEN '<' ELSE '>' END, after_key, after_id);
        END IF;
        RETURN QUERY EXECUTE format('SELECT l.id FROM training.learner l WHERE %s ORDER BY l.%I %s, l.id %s LIMIT %s',
          array_to_string(conditions, ' AND '), sorted_by, direction, direction, most);
      END $$;

      -- No change of these without its entry in the trail.
      CALL platform.keep_trail('training.learner', 'INSERT OR DELETE OR UPDATE OF birth_name, usual_name, first_names, email, external_id, access_route, civil_status, user_id', ARRAY['learner', 'id']);

      -- Whose rows these are.
      CALL platform.fence('training.learner');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA training CASCADE');
  }
}
