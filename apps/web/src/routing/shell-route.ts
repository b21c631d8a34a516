import { createRoute, redirect } from '@tanstack/react-router';
import { meQuery } from '../api/me';
import { isProblem } from '../api/problem-error';
import { rootRoute } from './root-route';

/**
 * Parent of every page of somebody signed in; others are sent to sign in and come back, or to add the second factor that
 * their organisation asks for.
 */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    try {
      const { mustEnrol } = await context.queryClient.ensureQueryData(meQuery);
      if (mustEnrol) redirect({ to: '/connexion/double-authentification', throw: true });
    } catch (error) {
      if (!isProblem(error) || error.status !== 401) throw error;
      redirect({ to: '/connexion', search: location.href === '/' ? {} : { retour: location.href }, throw: true });
    }
  },
});
