/**
 * The blocks of version `v` down to their criteria, as one JSON value in the shape of `BlockView[]`; every level is
 * reached through an index of its parent.
 */
export const FRAMEWORK_TREE = `coalesce((
  SELECT json_agg(json_build_object('id', b.id, 'code', b.code, 'title', b.title, 'activities', coalesce((
    SELECT json_agg(json_build_object(
      'id', a.id, 'title', a.title, 'context', a.context, 'description', a.description, 'competencies', coalesce((
        SELECT json_agg(json_build_object(
          'id', k.id, 'code', k.code, 'statement', k.statement, 'transversal', k.transversal, 'skills', k.skills,
          'method', (
            SELECT json_build_object(
              'kind', m.kind, 'teamMin', m.team_min, 'teamMax', m.team_max, 'weeksMin', m.weeks_min,
              'weeksMax', m.weeks_max, 'deliverables', m.deliverables, 'jury', m.jury, 'place', m.place,
              'exampleProjects', m.example_projects, 'companyMission', m.company_mission, 'other', m.other)
            FROM catalog.assessment_method m WHERE m.competency_id = k.id),
          'criteria', coalesce((
            SELECT json_agg(json_build_object(
              'id', r.id, 'statement', r.statement, 'weight', r.weight, 'eliminatory', r.eliminatory
            ) ORDER BY r.position)
            FROM catalog.criterion r WHERE r.competency_id = k.id), '[]')
        ) ORDER BY k.position)
        FROM catalog.competency k WHERE k.activity_id = a.id), '[]')
    ) ORDER BY a.position)
    FROM catalog.activity a WHERE a.block_id = b.id), '[]')
  ) ORDER BY b.position)
  FROM catalog.competency_block b WHERE b.framework_version_id = v.id), '[]')`;
