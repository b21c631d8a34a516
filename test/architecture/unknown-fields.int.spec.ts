import { ROLES } from '#kernel/actor.js';
import type { Problem } from '#platform/http/common.contract.js';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import type { TestClient } from '#test/app/test-client.js';
import { describeApi } from '../../apps/api/src/openapi';
import { PREFIX } from './routes/call';
import { planted, type JsonSchema } from './unknown-fields/planted';

jest.setTimeout(120_000);

const STRAY = 'champInconnu';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface Operation {
  readonly method: Uppercase<(typeof METHODS)[number]>;
  readonly path: string;
  readonly body: JsonSchema | undefined;
}

describe('a field that no contract knows', () => {
  let api: TestApi;
  let caller: TestClient;
  let operations: Operation[];
  let components: Record<string, JsonSchema>;

  beforeAll(async () => {
    api = await startTestApi();
    caller = await (await api.organisation()).person(ROLES);
    const { paths, components: parts } = describeApi(api.app);
    components = parts?.schemas as Record<string, JsonSchema>;
    operations = Object.entries(paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method];
        if (!operation) return [];
        const taken = operation.requestBody as { content: Record<string, { schema: JsonSchema }> } | undefined;
        const body = taken?.content['application/json']?.schema;
        return [{ method: method.toUpperCase() as Operation['method'], path: path.replace(PREFIX, ''), body }];
      }),
    );
  });
  afterAll(() => api.close());

  const pointersTo = async ({ method, path }: Operation, body: unknown, query: Record<string, string> = {}) => {
    const address = path.replace(/\{\w+\}/g, '0199aaaa-0000-7000-8000-000000000000');
    const answer = await caller.call<Problem>(method, address, body, { query, ifMatch: 1 });
    if (answer.status !== 422) return [`answers ${answer.status}`];
    return (answer.body.errors ?? []).map(({ pointer }) => pointer);
  };

  it('is refused in the query of every operation', async () => {
    const deaf: string[] = [];
    for (const operation of operations) {
      const pointers = await pointersTo(operation, operation.body && {}, { [STRAY]: '1' });
      if (!pointers.includes(`/${STRAY}`)) deaf.push(`${operation.method} ${operation.path}: ${pointers.join(' ')}`);
    }
    expect(operations.length).toBeGreaterThan(80);
    expect(deaf).toEqual([]);
  });

  it('is refused in the body of every write, at every depth of what it takes', async () => {
    const deaf: string[] = [];
    let places = 0;
    for (const operation of operations.filter(({ method }) => method !== 'GET')) {
      const { value, pointers } = planted(operation.body ?? { type: 'object' }, components, STRAY);
      places += pointers.length;
      const told = await pointersTo(operation, value);
      const missed = pointers.filter((pointer) => !told.includes(pointer));
      if (missed.length > 0)
        deaf.push(`${operation.method} ${operation.path}: ${missed.join(' ')} among ${told.join(' ')}`);
    }
    expect(places).toBeGreaterThan(60);
    expect(deaf).toEqual([]);
  });

  it('is told not to be taken, by the document', () => {
    const open = operations.flatMap(
      ({ method, path, body }) =>
        body && planted(body, components, STRAY).open.map((place) => `${method} ${path} ${place}`),
    );
    expect(open.filter(Boolean)).toEqual([]);
  });
});
