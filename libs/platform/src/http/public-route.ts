import { SetMetadata } from '@nestjs/common';

/** Metadata key the guard looks for. */
export const PUBLIC_ROUTE = 'PUBLIC_ROUTE';

/** The route answers without sign-in (health, metrics, public verification): said on the route, honoured by the guard. */
export const PublicRoute = () => SetMetadata(PUBLIC_ROUTE, true);
