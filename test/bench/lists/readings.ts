import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../support/processes/built-process';
import type { PopulatedCentre } from '../data/populated-centre';
import { idOf } from '../data/ids';
import { verificationCodeOf } from '../data/certificates';
import type { PlannedSession } from '../data/planned-sessions';

/** Who asks: a role that may. */
export type Asker = 'administrator' | 'juror' | 'learner';

/** One way of calling a route, with ids that exist. */
export interface Reading {
  /** What makes it differ from the others of its route; empty when it is the only one. */
  readonly variant: string;
  readonly asker: Asker;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

export const LEFT_OUT: Readonly<Record<string, string>> = {
  '/api/v1/auth/sign-in': 'a sign-in half done: one row, found by its key',
  '/api/v1/certificate-batches/{id}/events': 'a stream: it answers when the batch moves',
  '/api/v1/certificates/{id}/file': 'a file: its cost is that of its bytes',
  '/api/v1/my/certificates/{id}/file': 'a file: its cost is that of its bytes',
};

const LIMIT = '50';
/** Where the small centre finds a dozen at most: beside a page of fifty, what pages hold would be compared. */
const SMALL_PAGE = '10';

/** Of every GET that is described: each is read, or left out on purpose. */
export function pathsOfGets(): string[] {
  const document = JSON.parse(readFileSync(join(ROOT, 'openapi.json'), 'utf8')) as { paths: Record<string, object> };
  return Object.entries(document.paths).flatMap(([path, operations]) => ('get' in operations ? [path] : []));
}

/** Each GET of the API, by its path in the OpenAPI document, as often as it has ways to be slow. */
export function readingsOf(
  centre: Pick<PopulatedCentre, 'sessions' | 'versions'>,
  importId: string,
): Readonly<Record<string, readonly Reading[]>> {
  const { closed, deliberating, open, preparing } = landmarksOf(centre);
  const version = centre.versions.find(({ id }) => id === closed.versionId);
  if (!version) throw new Error('the closed session has no version');
  const as =
    (asker: Asker) =>
    (variant = '', parameters: Reading['parameters'] = {}, query: Reading['query'] = {}): Reading => ({
      variant,
      asker,
      parameters,
      query,
    });
  const staff = as('administrator');
  const [juror, learner] = [as('juror'), as('learner')];
  const page = (variant: string, more: Reading['query'] = {}, parameters: Reading['parameters'] = {}) =>
    staff(variant, parameters, { limit: LIMIT, ...more });
  const ofSessions = [
    staff('closed', { id: closed.id }),
    staff('under deliberation', { id: deliberating.id }),
    staff('open', { id: open.id }),
    staff('in preparation', { id: preparing.id }),
  ];
  const learnerId = idOf('learner', 0);
  const certificateId = idOf('certificate', 0);
  const decisionsOf = ({ id, firstCandidate, versionId }: PlannedSession) => ({
    id,
    candidateId: idOf('candidate', firstCandidate),
    blockId: centre.versions.find((candidate) => candidate.id === versionId)?.blocks[0]?.id ?? '',
  });
  return {
    '/api/v1/auth/me': [staff()],
    '/api/v1/auth/password-reset': [staff()],
    '/api/v1/auth/providers': [staff('', {}, { domain: 'exemple.test' })],
    '/api/v1/auth/second-factor': [staff()],
    '/api/v1/auth/sessions': [staff()],
    '/api/v1/organisation': [staff()],
    '/api/v1/organisation/sign-in-provider': [staff()],
    '/api/v1/members': [
      page(''),
      page('role=juror', { role: 'juror' }),
      page('search=personne 7', { search: 'personne 7' }),
    ],
    '/api/v1/api-keys': [staff()],
    '/api/v1/certifications': [page(''), page('search=option 1', { search: 'option 1' })],
    '/api/v1/certifications/{id}': [staff('', { id: version.certificationId })],
    '/api/v1/framework-versions/{id}': [staff('', { id: version.id })],
    '/api/v1/framework-versions/{id}/canonical': [staff('', { id: version.id })],
    '/api/v1/learners': [
      page(''),
      page('sort=-createdAt', { sort: '-createdAt' }),
      page('accessRoute=VAE', { accessRoute: 'VAE' }),
      page('search=camille', { search: 'camille' }),
      page('search=APP-0000007', { search: 'APP-0000007' }),
    ],
    '/api/v1/learners/{id}': [staff('', { id: learnerId })],
    '/api/v1/exam-sessions': [
      page(''),
      page('state=closed', { state: 'closed' }),
      page('state=open', { state: 'open' }),
      page('certificationId', { certificationId: version.certificationId }),
      page('search=session 1', { search: 'session 1' }),
    ],
    '/api/v1/exam-sessions/{id}': ofSessions,
    '/api/v1/exam-sessions/{id}/candidates': [
      page('closed', {}, { id: closed.id }),
      page('under deliberation', {}, { id: deliberating.id }),
      page('under deliberation, search=camille', { search: 'camille' }, { id: deliberating.id }),
      page('in preparation', {}, { id: preparing.id }),
    ],
    '/api/v1/exam-sessions/{id}/projects': ofSessions,
    '/api/v1/projects/{id}/teams': [
      page('open', { limit: SMALL_PAGE }, { id: idOf('project', open.rank) }),
      page('under deliberation', { limit: SMALL_PAGE }, { id: idOf('project', deliberating.rank) }),
    ],
    '/api/v1/projects/{id}': [
      staff('open', { id: idOf('project', open.rank) }),
      staff('under deliberation', { id: idOf('project', deliberating.rank) }),
    ],
    '/api/v1/exam-sessions/{id}/jury': ofSessions,
    '/api/v1/grading-grids/{id}': [juror('', { id: idOf('grid', open.firstCandidate * 10) })],
    '/api/v1/juror/exam-sessions': [juror()],
    '/api/v1/juror/exam-sessions/{id}': [
      juror('open', { id: open.id }),
      juror('under deliberation', { id: deliberating.id }),
    ],
    '/api/v1/juror/exam-sessions/{id}/grids': [
      juror('open', { id: open.id }, { limit: LIMIT }),
      juror('under deliberation', { id: deliberating.id }, { limit: LIMIT }),
      juror('under deliberation, state=draft', { id: deliberating.id }, { limit: LIMIT, state: 'draft' }),
      juror('under deliberation, search=camille', { id: deliberating.id }, { limit: SMALL_PAGE, search: 'camille' }),
      juror(
        'under deliberation, search=équipe 12',
        { id: deliberating.id },
        { limit: SMALL_PAGE, search: 'équipe 12' },
      ),
      juror(
        'under deliberation, teamId',
        { id: deliberating.id },
        { teamId: idOf('team', deliberating.firstCandidate) },
      ),
    ],
    '/api/v1/grading-grids/{id}/neighbours': [
      juror('open', { id: idOf('grid', open.firstCandidate * 10) }),
      juror('under deliberation', { id: idOf('grid', deliberating.firstCandidate * 10) }),
    ],
    '/api/v1/exam-sessions/{id}/matrix': ofSessions.slice(0, 3),
    '/api/v1/exam-sessions/{id}/deliberation': ofSessions.slice(0, 2),
    '/api/v1/exam-sessions/{id}/candidates/{candidateId}/blocks/{blockId}/decisions': [
      staff('closed', decisionsOf(closed)),
      staff('under deliberation', decisionsOf(deliberating)),
    ],
    '/api/v1/my/passport': [learner()],
    '/api/v1/learners/{id}/passport': [staff('', { id: learnerId })],
    '/api/v1/exam-sessions/{id}/eligible-certificates': [
      page('', {}, { id: closed.id }),
      page('show=waiting', { show: 'waiting' }, { id: closed.id }),
      page('show=revoked', { show: 'revoked' }, { id: closed.id }),
    ],
    '/api/v1/exam-sessions/{id}/certificate-batches': [ofSessions[0] ?? staff()],
    '/api/v1/certificate-batches/{id}': [staff('', { id: idOf('batch', closed.rank) })],
    '/api/v1/exam-sessions/{id}/certificates': [
      page('', {}, { id: closed.id }),
      page('state=issued', { state: 'issued' }, { id: closed.id }),
    ],
    '/api/v1/certificates/{id}': [staff('', { id: certificateId })],
    '/api/v1/certificates/{id}/trace': [staff('', { id: certificateId })],
    '/api/v1/my/certificates': [learner()],
    '/api/v1/verifications/{code}': [staff('', { code: verificationCodeOf(0) })],
    '/api/v1/imports/{id}': [staff('', { id: importId })],
  };
}

/** The first session of each state: the juror of rank 0 presides all four, the learner of rank 0 sits in them. */
export function landmarksOf({ sessions }: Pick<PopulatedCentre, 'sessions'>) {
  const first = (state: PlannedSession['state']): PlannedSession => {
    const found = sessions.find((session) => session.state === state);
    if (!found) throw new Error(`no session is ${state}`);
    return found;
  };
  return {
    closed: first('closed'),
    deliberating: first('deliberating'),
    open: first('open'),
    preparing: first('preparing'),
  };
}
