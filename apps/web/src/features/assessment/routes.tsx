import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { SESSION_STATES } from '#exam/exam-session/exam-session.contract.js';
import { choice, text } from '../../routing/search-params';
import { shellRoute } from '../../routing/shell-route';

const dashboardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./Dashboard'), 'Dashboard'),
});

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sessions',
  validateSearch: (search: Record<string, unknown>) => ({
    ...text('recherche', search),
    ...choice('etat', SESSION_STATES, search),
  }),
  component: lazyRouteComponent(() => import('./SessionList'), 'SessionList'),
});

const createSessionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sessions/nouvelle',
  validateSearch: (search: Record<string, unknown>) => text('referentiel', search),
  component: lazyRouteComponent(() => import('./SessionCreate'), 'SessionCreate'),
});

/** Other features may hang tabs here: the application puts them together. */
export const sessionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sessions/$sessionId',
  component: lazyRouteComponent(() => import('./SessionShow'), 'SessionShow'),
});

const candidatesTab = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./candidates/CandidateTab'), 'CandidateTab'),
});

const projectsTab = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/equipes',
  component: lazyRouteComponent(() => import('./projects/ProjectTab'), 'ProjectTab'),
});

const juryTab = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/jury',
  component: lazyRouteComponent(() => import('./jury/JuryTab'), 'JuryTab'),
});

const matrixTab = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/evaluations',
  component: lazyRouteComponent(() => import('./matrix/MatrixTab'), 'MatrixTab'),
});

const deliberationTab = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/deliberation',
  component: lazyRouteComponent(() => import('./deliberation/DeliberationTab'), 'DeliberationTab'),
});

export const sessionTabs = [candidatesTab, projectsTab, juryTab, matrixTab, deliberationTab] as const;

export const assessmentRoutes = [dashboardRoute, listRoute, createSessionRoute] as const;
