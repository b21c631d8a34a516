import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../routing/root-route';

const askRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verifier',
  component: lazyRouteComponent(() => import('./VerificationAsk'), 'VerificationAsk'),
});

const showRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verifier/$code',
  component: lazyRouteComponent(() => import('./VerificationShow'), 'VerificationShow'),
});

/** Routes of this feature, mounted by `app/router`; open to anybody. */
export const verificationRoutes = [askRoute, showRoute] as const;
