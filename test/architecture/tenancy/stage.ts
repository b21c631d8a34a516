import type { OpenAPIObject } from '@nestjs/swagger';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import type { TestClient, TestResponse } from '#test/app/test-client.js';
import type { Sample } from '#test/tenancy/samples.js';
import { describeApi } from '../../../apps/api/src/openapi';
import { declaredRoutes } from '../../../apps/api/src/routes/declared-routes';
import { rightsOf, type RouteRights } from '../../../apps/api/src/routes/route-rights';
import { codeOf, methodAndPath, parametersOf, pathOf } from '../routes/call';
import { furnish, type Furnished } from './furnished';
import { idsInBodies, idsInQueries } from './named-ids';
import { digestOf } from './organisation-rows';
import { samplesFileOf } from './samples-files';

/** Two furnished organisations on one installation, and every route that could show one what is the other's. */
export class TenancyStage {
  private constructor(
    readonly api: TestApi,
    readonly document: OpenAPIObject,
    private readonly routes: ReadonlyMap<string, RouteRights>,
    readonly theirs: Furnished,
    readonly ours: Furnished,
    /** What the other organisation holds before anybody calls. */
    readonly before: Readonly<Record<string, string>>,
  ) {}

  static async open(): Promise<TenancyStage> {
    const api = await startTestApi();
    const theirs = await furnish(api, 'École A');
    const ours = await furnish(api, 'École B');
    return new TenancyStage(
      api,
      describeApi(api.app),
      new Map(rightsOf(declaredRoutes(api.app)).map((route) => [route.name, route])),
      theirs,
      ours,
      await digestOf(api.tx, theirs.centre.organisationId),
    );
  }

  close(): Promise<void> {
    return this.api.close();
  }

  /** Routes that somebody must be recognised for. */
  get guarded(): string[] {
    return [...this.routes.values()].filter(({ required }) => required !== 'public').map(({ name }) => name);
  }

  /** Routes that name something by its id: in the path, in a body, in a query. */
  get naming(): string[] {
    return [
      ...new Set([
        ...this.guarded.filter((route) => parametersOf(route).length > 0),
        ...idsInBodies(this.document).keys(),
        ...idsInQueries(this.document).keys(),
      ]),
    ];
  }

  rightsTo(route: string): RouteRights {
    const rights = this.routes.get(route);
    if (!rights) throw new Error(`no controller declares ${route}`);
    return rights;
  }

  /** Whoever of this organisation may call the route. */
  callerIn({ centre }: Furnished, route: string): TestClient {
    const [role] = this.rightsTo(route).roles;
    if (!role) throw new Error(`nobody may call ${route}`);
    return centre[role];
  }

  sampleOf(route: string, { samples }: Furnished): Sample {
    const sample = samples.get(route);
    if (!sample) throw new Error(`${route}: write its sample in ${samplesFileOf(this.rightsTo(route))}`);
    return sample;
  }
}

export function send(caller: TestClient, route: string, { ids, query, body, ifMatch }: Sample): Promise<TestResponse> {
  const [method] = methodAndPath(route);
  return caller.call(method, pathOf(route, ids), body, {
    ...(query && { query }),
    ...(ifMatch !== undefined && { ifMatch }),
  });
}

/** The answer, without what changes from one request to the next. */
export function refusal({ status, body }: TestResponse): object {
  const { instance: _instance, requestId: _requestId, ...problem } = body as Record<string, unknown>;
  return { status, ...problem };
}

export const said = (answer: TestResponse): string => `${answer.status} ${codeOf(answer)}`;
