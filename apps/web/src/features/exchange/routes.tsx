import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../routing/shell-route';

const sourceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/import',
  component: lazyRouteComponent(() => import('./ImportSource'), 'ImportSource'),
});

const reviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/import/$importId',
  component: lazyRouteComponent(() => import('./ImportReview'), 'ImportReview'),
});

export const exchangeRoutes = [sourceRoute, reviewRoute] as const;
