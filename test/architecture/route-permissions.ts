import type { Permission } from '#identity/public.js';

/**
 * Who may call what: the whole surface of the product on one page, compared by a test with what the routes declare and
 * with what they answer. A change here is a change of rights: review it as such. Which role holds which permission is
 * in `libs/identity/src/permission/permission.contract.ts`.
 *
 * `public`: anybody. `signed-in`: whoever is recognised, whatever their roles, about themselves only.
 */
export const ROUTE_PERMISSIONS: Readonly<Record<string, Permission | 'signed-in' | 'public'>> = {
  // platform
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  // Then refused by address or METRICS_TOKEN.
  'GET /metrics': 'public',

  // identity
  'POST /api/v1/auth/sign-in': 'public',
  'POST /api/v1/auth/activate': 'public',
  'GET /api/v1/auth/password-reset': 'public',
  'POST /api/v1/auth/password-reset': 'public',
  'POST /api/v1/auth/password': 'public',
  // One's own, knowing the present one; never by an API key.
  'PUT /api/v1/auth/password': 'signed-in',
  'GET /api/v1/auth/me': 'signed-in',
  'POST /api/v1/auth/switch-organisation': 'signed-in',
  'POST /api/v1/auth/sign-out': 'signed-in',
  'GET /api/v1/organisation': 'organisation:read',
  'PATCH /api/v1/organisation': 'organisation:write',
  'GET /api/v1/members': 'member:read',
  'POST /api/v1/members': 'member:write',
  'PUT /api/v1/members/:userId/roles': 'member:write',
  'POST /api/v1/members/:userId/activation-link': 'member:write',
  'POST /api/v1/members/:userId/password-link': 'member:write',
  'GET /api/v1/api-keys': 'api-key:manage',
  'POST /api/v1/api-keys': 'api-key:manage',
  'DELETE /api/v1/api-keys/:id': 'api-key:manage',

  // catalog
  'GET /api/v1/certifications': 'catalog:read',
  'POST /api/v1/certifications': 'catalog:write',
  'GET /api/v1/certifications/:id': 'catalog:read',
  'PATCH /api/v1/certifications/:id': 'catalog:write',
  'POST /api/v1/certifications/:id/versions': 'catalog:write',
  'GET /api/v1/framework-versions/:id': 'catalog:read',
  'DELETE /api/v1/framework-versions/:id': 'catalog:write',
  'GET /api/v1/framework-versions/:id/canonical': 'catalog:read',
  'PUT /api/v1/framework-versions/:id/content': 'catalog:write',
  'POST /api/v1/framework-versions/:id/publish': 'catalog:write',
  'POST /api/v1/framework-versions/:id/retire': 'catalog:write',

  // exchange
  'POST /api/v1/imports': 'catalog:write',
  'GET /api/v1/imports/:id': 'catalog:read',
  'POST /api/v1/imports/:id/confirm': 'catalog:write',

  // training
  'GET /api/v1/learners': 'learner:read',
  'POST /api/v1/learners': 'learner:write',
  'GET /api/v1/learners/:id': 'learner:read',
  'PATCH /api/v1/learners/:id': 'learner:write',
  'POST /api/v1/learners/:id/account': 'learner:write',

  // assessment: setting a session up
  'GET /api/v1/exam-sessions': 'session:read',
  'POST /api/v1/exam-sessions': 'session:write',
  'GET /api/v1/exam-sessions/:id': 'session:read',
  'PATCH /api/v1/exam-sessions/:id': 'session:write',
  'DELETE /api/v1/exam-sessions/:id': 'session:write',
  'POST /api/v1/exam-sessions/:id/open': 'session:write',
  'POST /api/v1/exam-sessions/:id/deliberate': 'session:write',
  'POST /api/v1/exam-sessions/:id/close': 'session:write',
  'GET /api/v1/exam-sessions/:id/candidates': 'session:read',
  'POST /api/v1/exam-sessions/:id/candidates': 'session:write',
  'DELETE /api/v1/candidates/:id': 'session:write',
  'GET /api/v1/exam-sessions/:id/projects': 'session:read',
  'POST /api/v1/exam-sessions/:id/projects': 'session:write',
  'GET /api/v1/projects/:id': 'session:read',
  'PATCH /api/v1/projects/:id': 'session:write',
  'DELETE /api/v1/projects/:id': 'session:write',
  'GET /api/v1/projects/:id/teams': 'session:read',
  'POST /api/v1/projects/:id/teams': 'session:write',
  'PUT /api/v1/teams/:id': 'session:write',
  'DELETE /api/v1/teams/:id': 'session:write',
  'GET /api/v1/exam-sessions/:id/jury': 'session:read',
  'PUT /api/v1/exam-sessions/:id/jury': 'session:write',
  'POST /api/v1/exam-sessions/:id/jury/substitutes': 'session:write',
  'POST /api/v1/exam-sessions/:id/recusals': 'session:write',

  // assessment: grading, by the jurors alone
  'GET /api/v1/juror/exam-sessions': 'grading:own',
  'GET /api/v1/juror/exam-sessions/:id': 'grading:own',
  'GET /api/v1/juror/exam-sessions/:id/grids': 'grading:own',
  'GET /api/v1/grading-grids/:id/neighbours': 'grading:own',
  'POST /api/v1/juror/exam-sessions/:id/conflicts': 'grading:own',
  'GET /api/v1/grading-grids/:id': 'grading:own',
  'PATCH /api/v1/grading-grids/:id/ratings': 'grading:own',
  'POST /api/v1/grading-grids/:id/submit': 'grading:own',
  'POST /api/v1/teams/:id/ratings': 'grading:own',
  'GET /api/v1/exam-sessions/:id/matrix': 'session:read',

  // assessment: deliberating
  'GET /api/v1/exam-sessions/:id/deliberation': 'deliberation:read',
  'POST /api/v1/exam-sessions/:id/deliberations': 'deliberation:decide',
  'POST /api/v1/exam-sessions/:id/corrections': 'deliberation:correct',
  'GET /api/v1/exam-sessions/:id/candidates/:candidateId/blocks/:blockId/decisions': 'deliberation:read',
  'GET /api/v1/learners/:id/passport': 'learner:read',
  'GET /api/v1/my/passport': 'passport:own',

  // credential
  'GET /api/v1/exam-sessions/:id/eligible-certificates': 'certificate:read',
  'GET /api/v1/exam-sessions/:id/certificate-batches': 'certificate:read',
  'POST /api/v1/exam-sessions/:id/certificate-batches': 'certificate:issue',
  'GET /api/v1/certificate-batches/:id': 'certificate:read',
  'GET /api/v1/certificate-batches/:id/events': 'certificate:read',
  'GET /api/v1/exam-sessions/:id/certificates': 'certificate:read',
  'GET /api/v1/certificates/:id': 'certificate:read',
  'GET /api/v1/certificates/:id/trace': 'certificate:read',
  'GET /api/v1/certificates/:id/file': 'certificate:read',
  'POST /api/v1/certificates/:id/revoke': 'certificate:revoke',
  'GET /api/v1/my/certificates': 'passport:own',
  'GET /api/v1/my/certificates/:id/file': 'passport:own',
  'GET /api/v1/verifications/:code': 'public',
};

/** Addresses answered without a controller, hence without the guard: files that are the same for everybody. */
export const FILES_FOR_EVERYBODY: Readonly<Record<string, RegExp>> = {
  'description of the API and the page that shows it': /^GET \/api\/(docs($|\/)|openapi\.(json|yaml)$)/,
  'built web application': /^GET \/(index\.html|assets\/)/,
};

/** Addresses the OpenAPI document leaves out: they are for machines that run the product, not for its clients. */
export const UNDOCUMENTED: readonly string[] = ['GET /health/live', 'GET /health/ready', 'GET /metrics'];
