import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../routing/shell-route';

const passportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mon-passeport',
  component: lazyRouteComponent(() => import('./MyPassport'), 'MyPassport'),
});

/** Routes of this feature, mounted by `app/router`. */
export const passportRoutes = [passportRoute] as const;
