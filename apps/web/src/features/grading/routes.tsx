import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../routing/shell-route';

const sessionListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/jury',
  component: lazyRouteComponent(() => import('./session/JurorSessionList'), 'JurorSessionList'),
});

const sessionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/jury/sessions/$sessionId',
  component: lazyRouteComponent(() => import('./session/JurorSession'), 'JurorSession'),
});

const gridRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/jury/grilles/$gridId',
  component: lazyRouteComponent(() => import('./grid/GradingGrid'), 'GradingGrid'),
});

/** Routes of this feature, mounted by `app/router`. */
export const gradingRoutes = [sessionListRoute, sessionRoute, gridRoute] as const;
