import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient } from '../api/query-client';
import { assessmentRoutes, sessionRoute, sessionTabs } from '../features/assessment/routes';
import { catalogRoutes } from '../features/catalog/routes';
import { exchangeRoutes } from '../features/exchange/routes';
import { gradingRoutes } from '../features/grading/routes';
import { accessRoutes, settingsRoutes } from '../features/identity/routes';
import { passportRoutes } from '../features/passport/routes';
import { trainingRoutes } from '../features/training/routes';
import { verificationRoutes } from '../features/verification/routes';
import { rootRoute } from '../routing/root-route';
import { expectTitle } from '../routing/route-focus';
import { shellRoute } from '../routing/shell-route';
import { LostPage, NotFound } from './NotFound';
import { PagePending } from './PagePending';
import { Root } from './Root';
import { RouteCrash } from './RouteCrash';

rootRoute.update({ component: Root, notFoundComponent: LostPage });
shellRoute.update({ component: lazyRouteComponent(() => import('./Shell'), 'Shell') });

const certificatesTab = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/certificats',
  component: lazyRouteComponent(() => import('./SessionCertificates'), 'SessionCertificates'),
});

/** Gone from what is built: the condition is known then. */
const developmentRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => rootRoute,
        path: '/dev/kit',
        component: lazyRouteComponent(() => import('./kit/KitPage'), 'KitPage'),
      }),
    ]
  : [];

const routeTree = rootRoute.addChildren([
  ...accessRoutes,
  ...verificationRoutes,
  ...developmentRoutes,
  shellRoute.addChildren([
    ...catalogRoutes,
    ...exchangeRoutes,
    ...trainingRoutes,
    ...assessmentRoutes,
    sessionRoute.addChildren([...sessionTabs, certificatesTab]),
    ...settingsRoutes,
    ...gradingRoutes,
    ...passportRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: PagePending,
  defaultErrorComponent: RouteCrash,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

router.subscribe('onBeforeLoad', ({ fromLocation, toLocation }) =>
  expectTitle(fromLocation?.pathname, toLocation.pathname),
);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
