import { accepted } from '../../apps/demo/src/api-caller';
import { bundledDocument } from '../../apps/demo/src/documents';
import { auditPage } from './support/audit';
import { type Person, signedIn } from './support/product';
import { storiesInOneWindow, type Told, useBrowser } from './support/story';

useBrowser();

/** What the addresses of the demonstration are made of. */
interface Places {
  certification: string;
  published: string;
  draft: string;
  preparing: string;
  open: string;
  deliberating: string;
  closed: string;
  learner: string;
  import: string;
  jurorSession: string;
  draftGrid: string;
  submittedGrid: string;
  activation: string;
  genuine: string;
  revoked: string;
}

let places: Places;

beforeAll(async () => {
  places = await findPlaces();
}, 120_000);

type Address = (places: Places) => string;

const TABS = {
  candidates: '',
  teams: '/equipes',
  jury: '/jury',
  gradings: '/evaluations',
  deliberation: '/deliberation',
  certificates: '/certificats',
};
const EVERY_TAB = Object.keys(TABS) as (keyof typeof TABS)[];

/** Tabs of a session, those that look different from one state to the next. */
const tabs = (
  state: 'preparing' | 'open' | 'deliberating' | 'closed',
  shown: readonly (keyof typeof TABS)[],
): Record<string, Address> =>
  Object.fromEntries(
    shown.map((tab) => [`${tab} of a session, ${state}`, (to: Places) => `/sessions/${to[state]}${TABS[tab]}`]),
  );

const PUBLIC: Record<string, Address> = {
  'sign-in': () => '/connexion',
  'second step of a sign-in': () => '/connexion/code',
  activation: (to) => `/activation/${to.activation}`,
  'forgotten password': () => '/mot-de-passe-oublie',
  'new password': () => '/nouveau-mot-de-passe/un-lien-que-personne-n-a',
  verification: () => '/verifier',
  'genuine certificate': (to) => `/verifier/${to.genuine}`,
  'revoked certificate': (to) => `/verifier/${to.revoked}`,
  'unknown certificate': () => '/verifier/ABCD-EFGH-JKLM-NPQR-STUV',
};

const STAFF: Record<string, Address> = {
  dashboard: () => '/',
  'page that does not exist': () => '/nulle-part',
  sessions: () => '/sessions',
  'new session': () => '/sessions/nouvelle',
  ...tabs('preparing', EVERY_TAB),
  ...tabs('open', ['candidates', 'teams', 'jury', 'gradings']),
  ...tabs('deliberating', ['gradings', 'deliberation']),
  ...tabs('closed', ['candidates', 'deliberation', 'certificates']),
  certifications: () => '/certifications',
  'new certification': () => '/certifications/nouvelle',
  certification: (to) => `/certifications/${to.certification}`,
  'certification being edited': (to) => `/certifications/${to.certification}/modifier`,
  'published version': (to) => `/referentiels/${to.published}`,
  'draft version': (to) => `/referentiels/${to.draft}`,
  'version editor': (to) => `/referentiels/${to.draft}/edition`,
  import: () => '/import',
  'import to review': (to) => `/import/${to.import}`,
  learners: () => '/apprenants',
  'new learner': () => '/apprenants/nouveau',
  learner: (to) => `/apprenants/${to.learner}`,
  'learner being edited': (to) => `/apprenants/${to.learner}/modifier`,
  'organisation settings': () => '/parametres/organisme',
  members: () => '/parametres/membres',
  'api keys': () => '/parametres/cles-api',
  'my account': () => '/mon-compte',
};

const JUROR: Record<string, Address> = {
  'my juries': () => '/jury',
  'session as juror': (to) => `/jury/sessions/${to.jurorSession}`,
  'grid to fill': (to) => `/jury/grilles/${to.draftGrid}`,
  'submitted grid': (to) => `/jury/grilles/${to.submittedGrid}`,
};

const LEARNER: Record<string, Address> = { passport: () => '/mon-passeport' };

const MISSING_PAGE = /404/;

function audit(who: string, as: Person | undefined, pages: Record<string, Address>): void {
  describe(`for ${who}`, () => {
    const stories = Object.entries(pages).map(([name, address]): [string, Told] => [
      `${name}: accessible, whole on a telephone, worded`,
      async ({ page }) => {
        expect(await auditPage(page, address(places))).toEqual([]);
      },
    ]);
    storiesInOneWindow({ ...(as && { as }), mayComplain: MISSING_PAGE }, Object.fromEntries(stories));
  });
}

describe('every page', () => {
  audit('anybody', undefined, PUBLIC);
  audit('the administration', 'administrator', STAFF);
  audit('a juror', 'juror', JUROR);
  audit('a learner', 'learner', LEARNER);
});

async function findPlaces(): Promise<Places> {
  const staff = await signedIn('administrator');
  const juror = await signedIn('juror');
  const { items: sessions } = await accepted(staff.api.GET('/api/v1/exam-sessions'));
  const named = (start: string): string => {
    const session = sessions.find(({ name }) => name.startsWith(start));
    if (!session) throw new Error(`the demonstration has no session “${start}”`);
    return session.id;
  };
  const [open, closed] = [named('Session d’automne'), named('Session de juin')];
  const { items: certifications } = await accepted(
    staff.api.GET('/api/v1/certifications', { params: { query: { search: 'RNCP38960' } } }),
  );
  const certification = certifications[0]?.id ?? '';
  const { versions } = await accepted(
    staff.api.GET('/api/v1/certifications/{id}', { params: { path: { id: certification } } }),
  );
  const { items: learners } = await accepted(staff.api.GET('/api/v1/learners'));
  const { items: grids } = await accepted(
    juror.api.GET('/api/v1/juror/exam-sessions/{id}/grids', { params: { path: { id: open } } }),
  );
  const { items: certificates } = await accepted(
    staff.api.GET('/api/v1/exam-sessions/{id}/certificates', {
      params: { path: { id: closed }, query: { limit: 200 } },
    }),
  );
  const invited = await accepted(
    staff.api.POST('/api/v1/members', {
      body: { email: `invitee-${Date.now()}@horizon.example`, displayName: 'Aline Invitée', roles: ['juror'] },
    }),
  );
  const preview = await accepted(staff.api.POST('/api/v1/imports', { body: bundledDocument('referentiel-demo.txt') }));
  return {
    certification,
    published: versions.find(({ state }) => state === 'published')?.id ?? '',
    draft: versions.find(({ state }) => state === 'draft')?.id ?? '',
    preparing: named('Session de printemps'),
    open,
    deliberating: named('Session d’été'),
    closed,
    learner: learners[0]?.id ?? '',
    import: preview.id,
    jurorSession: open,
    draftGrid: grids.find(({ state }) => state === 'draft')?.id ?? '',
    submittedGrid: grids.find(({ state }) => state === 'submitted')?.id ?? '',
    activation: invited.activationUrl?.split('/').at(-1) ?? '',
    genuine: certificates.find(({ state }) => state === 'issued')?.verificationCode ?? '',
    revoked: certificates.find(({ state }) => state === 'revoked')?.verificationCode ?? '',
  };
}
