import { refusals } from '#kernel/domain-error.js';

export const refuse = refusals('exam', {
  projectUnknown: { kind: 'not_found', collection: 'projects' },
  teamUnknown: { kind: 'not_found', collection: 'teams' },
  competencyNotAssessed: { kind: 'invalid' },
  methodsDisagreeOnTeams: { kind: 'invalid' },
  methodsDisagreeOnWeeks: { kind: 'invalid' },
  teamBoundWidened: { kind: 'invalid' },
  teamBoundsOutOfOrder: { kind: 'invalid', constraint: 'project_team_bounds_in_order' },
  projectDaysOutOfOrder: { kind: 'invalid', constraint: 'project_days_in_order' },
  projectTooShort: { kind: 'invalid' },
  projectTooLong: { kind: 'invalid' },
  teamTooLarge: { kind: 'invalid' },
  teamCandidateUnknown: { kind: 'invalid', constraint: 'team_of_known_candidates' },
  teamNameTaken: { kind: 'conflict', constraint: 'one_team_per_name' },
  candidateInAnotherTeam: { kind: 'conflict', constraint: 'one_team_per_candidate_and_project' },
});
