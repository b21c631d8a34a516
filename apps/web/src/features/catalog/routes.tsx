import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text } from '../../routing/search-params';
import { shellRoute } from '../../routing/shell-route';

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/certifications',
  validateSearch: (search: Record<string, unknown>) => text('recherche', search),
  component: lazyRouteComponent(() => import('./CertificationList'), 'CertificationList'),
});

const createCertificationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/certifications/nouvelle',
  component: lazyRouteComponent(() => import('./CertificationCreate'), 'CertificationCreate'),
});

const showRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/certifications/$certificationId',
  component: lazyRouteComponent(() => import('./CertificationShow'), 'CertificationShow'),
});

const editRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/certifications/$certificationId/modifier',
  component: lazyRouteComponent(() => import('./CertificationEdit'), 'CertificationEdit'),
});

const versionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/referentiels/$versionId',
  component: lazyRouteComponent(() => import('./version/VersionShow'), 'VersionShow'),
});

const versionEditorRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/referentiels/$versionId/edition',
  /** Place to open, as a JSON pointer into the content. */
  validateSearch: (search: Record<string, unknown>): { place?: string } =>
    typeof search.place === 'string' ? { place: search.place } : {},
  component: lazyRouteComponent(() => import('./editor/VersionEditor'), 'VersionEditor'),
});

export const catalogRoutes = [
  listRoute,
  createCertificationRoute,
  showRoute,
  editRoute,
  versionRoute,
  versionEditorRoute,
] as const;
