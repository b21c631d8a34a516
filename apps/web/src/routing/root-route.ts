import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';

export interface RouterContext {
  queryClient: QueryClient;
}

/** Its component is given by `app/router`: features hang their routes here without importing the application. */
export const rootRoute = createRootRouteWithContext<RouterContext>()();
