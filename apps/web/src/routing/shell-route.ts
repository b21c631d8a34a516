import { createRoute, redirect } from '@tanstack/react-router';
import { meQuery } from '../api/me';
import { isProblem } from '../api/problem-error';
import { rootRoute } from './root-route';

/** Parent of every page of somebody signed in; others are sent to sign in and come back. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (!isProblem(error) || error.status !== 401) throw error;
      redirect({ to: '/connexion', search: location.href === '/' ? {} : { retour: location.href }, throw: true });
    }
  },
});
