import { seat, type World } from './world';

/** One valid call of a route in a world of its own: what an honest member of that organisation would send. */
export interface Sample {
  /** Values of the path's parameters. */
  readonly ids: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly ifMatch?: number;
}

const first = (ids: readonly string[]): string => ids[0] ?? '';
const on = (id: string, body?: object, ifMatch?: number): Sample => ({
  ids: { id },
  ...(body && { body }),
  ...(ifMatch !== undefined && { ifMatch }),
});

const CERTIFICATE_REASON = { reason: 'Erreur de saisie du nom' };
const RECUSAL_REASON = 'Ancien formateur du candidat';

/**
 * Every route that bears an id in its path, or may name one in its body. In the order in which one organisation could
 * really make all these calls, so that each is also seen to be accepted at home.
 */
export const SAMPLES: Readonly<Record<string, (world: World) => Sample>> = {
  // identity
  'POST /api/v1/auth/switch-organisation': ({ centre }) => ({
    ids: {},
    body: { organisationId: centre.organisationId },
  }),
  'POST /api/v1/members/:userId/activation-link': ({ memberId }) => ({ ids: { userId: memberId } }),
  'POST /api/v1/members/:userId/password-link': ({ centre }) => ({ ids: { userId: centre.learner.actor.userId } }),
  'PUT /api/v1/members/:userId/roles': ({ memberId }) => ({ ids: { userId: memberId }, body: { roles: ['juror'] } }),
  'DELETE /api/v1/api-keys/:id': ({ apiKeyId }) => on(apiKeyId),

  // catalog
  'GET /api/v1/certifications/:id': ({ version }) => on(version.certificationId),
  'PATCH /api/v1/certifications/:id': ({ version }) => on(version.certificationId, { title: 'Autre intitulé' }, 1),
  'POST /api/v1/certifications/:id/versions': ({ version }) =>
    on(version.certificationId, { label: 'Copie', copyOf: version.id }),
  'GET /api/v1/framework-versions/:id': ({ draft }) => on(draft.id),
  'GET /api/v1/framework-versions/:id/canonical': ({ draft }) => on(draft.id),
  'PUT /api/v1/framework-versions/:id/content': ({ draft, draftBlocks }) =>
    on(draft.id, { label: 'Brouillon relu', blocks: draftBlocks }, 1),
  'POST /api/v1/framework-versions/:id/publish': ({ draft }) => on(draft.id),
  'POST /api/v1/framework-versions/:id/retire': ({ retirable }) => on(retirable.id),
  'DELETE /api/v1/framework-versions/:id': ({ spareDraft }) => on(spareDraft.id),

  // exchange
  'GET /api/v1/imports/:id': ({ importId }) => on(importId),
  'POST /api/v1/imports/:id/confirm': ({ importId, version }) =>
    on(importId, { label: 'Version importée', certification: { id: version.certificationId } }),

  // training
  'GET /api/v1/learners/:id': ({ learnerId }) => on(learnerId),
  'PATCH /api/v1/learners/:id': ({ learnerId }) => on(learnerId, { firstNames: 'Camille Rose' }, 1),
  'POST /api/v1/learners/:id/account': ({ learnerId }) => on(learnerId),
  'GET /api/v1/learners/:id/passport': ({ learnerId }) => on(learnerId),

  // assessment: a session being prepared
  'POST /api/v1/exam-sessions': ({ preparing }) => ({
    ids: {},
    body: {
      name: 'Session de printemps',
      startsOn: '2027-03-01',
      endsOn: '2027-03-05',
      place: 'Lyon',
      frameworkVersionId: preparing.version.id,
      blockIds: [preparing.blockIds[0]],
    },
  }),
  'GET /api/v1/exam-sessions/:id': ({ preparing }) => on(preparing.id),
  'GET /api/v1/exam-sessions/:id/candidates': ({ preparing }) => on(preparing.id),
  'POST /api/v1/exam-sessions/:id/candidates': ({ preparing, learnerId }) =>
    on(preparing.id, { learnerIds: [learnerId] }),
  'GET /api/v1/exam-sessions/:id/jury': ({ preparing }) => on(preparing.id),
  'PUT /api/v1/exam-sessions/:id/jury': ({ preparing, centre }) =>
    on(preparing.id, { members: [seat(centre.juror.actor.userId, true)] }, 0),
  'GET /api/v1/exam-sessions/:id/projects': ({ preparing }) => on(preparing.id),
  'POST /api/v1/exam-sessions/:id/projects': ({ preparing }) =>
    on(preparing.id, {
      title: 'Nouveau projet',
      startsOn: '2026-11-16',
      dueOn: '2026-12-14',
      competencyIds: [preparing.version.blocks[0]?.competencies[0]?.id],
    }),
  'GET /api/v1/projects/:id': ({ projectId }) => on(projectId),
  'PATCH /api/v1/projects/:id': ({ projectId, preparing }) =>
    // Its two teams were each a revision of it.
    on(projectId, { competencyIds: [preparing.version.blocks[0]?.competencies[0]?.id] }, 3),
  'GET /api/v1/projects/:id/teams': ({ projectId }) => on(projectId),
  'POST /api/v1/projects/:id/teams': ({ projectId, preparing }) =>
    on(projectId, { name: 'Équipe de plus', candidateIds: [preparing.candidateIds[4]] }),
  'PUT /api/v1/teams/:id': ({ teamId, preparing }) =>
    on(teamId, { name: 'Équipe renommée', candidateIds: [preparing.candidateIds[0]] }),
  'DELETE /api/v1/teams/:id': ({ spareTeamId }) => on(spareTeamId),
  'DELETE /api/v1/projects/:id': ({ spareProjectId }) => on(spareProjectId),
  'DELETE /api/v1/candidates/:id': ({ preparing }) => on(preparing.candidateIds[4] ?? ''),
  'POST /api/v1/exam-sessions/:id/open': ({ preparing }) => on(preparing.id),
  'PATCH /api/v1/exam-sessions/:id': ({ spareSession }) =>
    on(spareSession.id, { name: 'Renommée', blockIds: [spareSession.blockIds[0]] }, 1),
  'DELETE /api/v1/exam-sessions/:id': ({ spareSession }) => on(spareSession.id),

  // assessment: a session being graded
  'GET /api/v1/juror/exam-sessions/:id': ({ opened }) => on(opened.id),
  'GET /api/v1/juror/exam-sessions/:id/grids': ({ opened }) => on(opened.id),
  'GET /api/v1/exam-sessions/:id/matrix': ({ opened }) => on(opened.id),
  'GET /api/v1/grading-grids/:id': ({ opened }) => on(opened.gridId),
  'GET /api/v1/grading-grids/:id/neighbours': ({ opened }) => on(opened.gridId),
  'PATCH /api/v1/grading-grids/:id/ratings': ({ opened }) =>
    on(opened.gridId, { ratings: [{ criterionId: opened.criterionId, level: 3 }] }, 1),
  'POST /api/v1/teams/:id/ratings': ({ opened }) =>
    on(opened.teamId, { ratings: [{ criterionId: opened.criterionId, level: 4 }] }),
  'POST /api/v1/grading-grids/:id/submit': ({ opened }) => on(opened.gridId, undefined, 3),
  'POST /api/v1/exam-sessions/:id/jury/substitutes': ({ opened, centre }) =>
    on(opened.id, {
      userId: centre.coordinator.actor.userId,
      quality: 'Formatrice',
      company: 'Atelier Numérique',
      outside: false,
      candidateIds: [first(opened.candidateIds)],
    }),
  'POST /api/v1/exam-sessions/:id/recusals': ({ opened }) =>
    on(opened.id, {
      memberId: opened.memberIds[1],
      candidateId: first(opened.candidateIds),
      reason: RECUSAL_REASON,
    }),
  'POST /api/v1/juror/exam-sessions/:id/conflicts': ({ opened }) =>
    on(opened.id, { candidateId: first(opened.candidateIds), reason: RECUSAL_REASON }),
  'POST /api/v1/exam-sessions/:id/deliberate': ({ opened }) => on(opened.id),

  // assessment: a session under deliberation
  'GET /api/v1/exam-sessions/:id/deliberation': ({ deliberating }) => on(deliberating.id),
  'POST /api/v1/exam-sessions/:id/deliberations': ({ deliberating, decisionId }) =>
    on(deliberating.id, {
      decisions: [
        {
          candidateId: first(deliberating.candidateIds),
          blockId: first(deliberating.blockIds),
          outcome: 'refused',
          reason: 'Soutenance absente',
          supersedes: decisionId,
        },
      ],
    }),
  'GET /api/v1/exam-sessions/:id/candidates/:candidateId/blocks/:blockId/decisions': ({ deliberating }) => ({
    ids: {
      id: deliberating.id,
      candidateId: first(deliberating.candidateIds),
      blockId: first(deliberating.blockIds),
    },
  }),
  'POST /api/v1/exam-sessions/:id/close': ({ deliberating }) => on(deliberating.id, { issueCertificates: true }),

  // credential: a closed session
  'GET /api/v1/exam-sessions/:id/eligible-certificates': ({ closed }) => on(closed.id),
  'GET /api/v1/exam-sessions/:id/certificate-batches': ({ closed }) => on(closed.id),
  'GET /api/v1/exam-sessions/:id/certificates': ({ closed }) => on(closed.id),
  'POST /api/v1/exam-sessions/:id/certificate-batches': ({ closed, revokedCertificateId }) =>
    on(closed.id, { reissue: [revokedCertificateId] }),
  'GET /api/v1/certificate-batches/:id': ({ batchId }) => on(batchId),
  'GET /api/v1/certificate-batches/:id/events': ({ batchId }) => on(batchId),
  'GET /api/v1/certificates/:id': ({ certificateId }) => on(certificateId),
  'GET /api/v1/certificates/:id/trace': ({ certificateId }) => on(certificateId),
  'GET /api/v1/certificates/:id/file': ({ certificateId }) => on(certificateId),
  'GET /api/v1/my/certificates/:id/file': ({ certificateId }) => on(certificateId),
  'POST /api/v1/certificates/:id/revoke': ({ certificateId }) => on(certificateId, CERTIFICATE_REASON),
  'POST /api/v1/exam-sessions/:id/corrections': ({ closed, closedDecisionId }) =>
    on(closed.id, {
      decisions: [
        {
          candidateId: first(closed.candidateIds),
          blockId: first(closed.blockIds),
          outcome: 'refused',
          reason: 'Grille d’un homonyme',
          supersedes: closedDecisionId,
        },
      ],
    }),
};

/** Ids that a list may be filtered by. */
export const QUERY_SAMPLES: Readonly<Record<string, (world: World) => Readonly<Record<string, string>>>> = {
  'GET /api/v1/exam-sessions': ({ preparing }) => ({ certificationId: preparing.version.certificationId }),
  'GET /api/v1/juror/exam-sessions/:id/grids': ({ opened }) => ({ teamId: opened.teamId }),
};
