import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../../routing/root-route';
import { shellRoute } from '../../routing/shell-route';

/** Where to go back to; an address of this site only. */
const wayBack = (search: Record<string, unknown>): { retour?: string } =>
  typeof search.retour === 'string' && /^\/(?!\/)/.test(search.retour) ? { retour: search.retour } : {};

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/connexion',
  validateSearch: wayBack,
  component: lazyRouteComponent(() => import('./SignIn'), 'SignIn'),
});

const providerReturnRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/connexion/retour',
  component: lazyRouteComponent(() => import('./ProviderReturn'), 'ProviderReturn'),
});

const secondStepRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/connexion/code',
  validateSearch: wayBack,
  component: lazyRouteComponent(() => import('./second-factor/SecondStep'), 'SecondStep'),
});

const activationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activation/$token',
  component: lazyRouteComponent(() => import('./Activation'), 'Activation'),
});

const forgottenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mot-de-passe-oublie',
  component: lazyRouteComponent(() => import('./ForgottenPassword'), 'ForgottenPassword'),
});

const newPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nouveau-mot-de-passe/$token',
  component: lazyRouteComponent(() => import('./NewPassword'), 'NewPassword'),
});

export const accessRoutes = [
  signInRoute,
  providerReturnRoute,
  secondStepRoute,
  activationRoute,
  forgottenRoute,
  newPasswordRoute,
] as const;

const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mon-compte',
  component: lazyRouteComponent(() => import('./MyAccount'), 'MyAccount'),
});

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/parametres',
  component: lazyRouteComponent(() => import('./Settings'), 'Settings'),
});

const settingsIndex = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/parametres/organisme', replace: true, throw: true });
  },
});

const organisationRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/organisme',
  component: lazyRouteComponent(() => import('./OrganisationSettings'), 'OrganisationSettings'),
});

const membersRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/membres',
  component: lazyRouteComponent(() => import('./MemberList'), 'MemberList'),
});

const apiKeysRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/cles-api',
  component: lazyRouteComponent(() => import('./ApiKeyList'), 'ApiKeyList'),
});

const providerRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/connexion',
  component: lazyRouteComponent(() => import('./SignInProviderSettings'), 'SignInProviderSettings'),
});

export const settingsRoutes = [
  accountRoute,
  settingsRoute.addChildren([settingsIndex, organisationRoute, membersRoute, providerRoute, apiKeysRoute]),
] as const;
