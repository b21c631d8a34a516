import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ACCESS_ROUTES, LEARNER_SORTS } from '#training/learner/learner.contract.js';
import { shellRoute } from '../../routing/shell-route';
import { choice, text } from '../../routing/search-params';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/apprenants',
  validateSearch: (search: Record<string, unknown>) => ({
    ...text('recherche', search),
    ...choice('acces', ACCESS_ROUTES, search),
    ...choice('tri', LEARNER_SORTS, search),
  }),
  component: lazyRouteComponent(() => import('./LearnerList'), 'LearnerList'),
});

const createLearnerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/apprenants/nouveau',
  component: lazyRouteComponent(() => import('./LearnerCreate'), 'LearnerCreate'),
});

const showRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/apprenants/$learnerId',
  component: lazyRouteComponent(() => import('./LearnerShow'), 'LearnerShow'),
});

const editRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/apprenants/$learnerId/modifier',
  component: lazyRouteComponent(() => import('./LearnerEdit'), 'LearnerEdit'),
});

export const trainingRoutes = [listRoute, createLearnerRoute, showRoute, editRoute] as const;
