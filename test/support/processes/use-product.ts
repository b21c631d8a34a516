import { cloneDatabase } from '#testing/database/test-database.js';
import { BackStage } from './back-stage';
import { startDatabaseServer } from './database-server';
import { Instance, type InstanceOptions } from './instance';

export interface Product {
  readonly instance: Instance;
  readonly stage: BackStage;
  readonly databaseUrl: string;
}

/** On a machine busy with something else, starting everything takes a while. */
const HOOK_TIMEOUT_MS = 120_000;

/**
 * The built product on a fresh database, for a whole test file or `describe`: `const product = useProduct()`, then
 * `product.instance` inside hooks and tests. Everything it started is stopped at the end.
 */
export function useProduct(options: () => Omit<InstanceOptions, 'databaseUrl'> = () => ({})): Product {
  let current: Product | undefined;
  const undo: (() => Promise<void>)[] = [];
  const started = (): Product => {
    if (!current) throw new Error('The product runs only inside hooks and tests.');
    return current;
  };
  beforeAll(async () => {
    const server = await startDatabaseServer();
    undo.push(() => server.stop());
    const { connectionString: databaseUrl } = await cloneDatabase();
    const instance = await Instance.start({ databaseUrl, ...options() });
    undo.push(() => instance.stop());
    const stage = await BackStage.enter(databaseUrl, instance.storageDirectory);
    undo.push(() => stage.leave());
    current = { instance, stage, databaseUrl };
  }, HOOK_TIMEOUT_MS);
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  }, HOOK_TIMEOUT_MS);
  return {
    get instance() {
      return started().instance;
    },
    get stage() {
      return started().stage;
    },
    get databaseUrl() {
      return started().databaseUrl;
    },
  };
}
