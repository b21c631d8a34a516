import { AsyncLocalStorage } from 'node:async_hooks';
import type { TestEnvironment } from 'jest-environment-node';

type Realm = new (...parts: ConstructorParameters<typeof TestEnvironment>) => { teardown(): Promise<void> };

const RealmEnvironment = jest.requireActual<Realm>('./realm.environment.cjs');

/** A file that runs `leave`, then ends. */
async function aFile(leave: () => void): Promise<void> {
  const projectConfig = { testEnvironmentOptions: {}, globals: {}, fakeTimers: {} };
  const environment = new RealmEnvironment({ projectConfig } as never, {} as never);
  leave();
  await environment.teardown();
}

const global = globalThis as Record<string, unknown>;

describe('a test file leaves nothing to those that its process runs next', () => {
  it('on the global object, added or replaced', async () => {
    const before = global['fetch'];
    await aFile(() => {
      global['left'] = true;
      global['fetch'] = () => undefined;
    });
    expect('left' in global).toBe(false);
    expect(global['fetch']).toBe(before);
  });

  it('in the environment, added, replaced or removed', async () => {
    process.env['REALM_KEPT'] = 'as it was';
    process.env['REALM_REMOVED'] = 'as it was';
    await aFile(() => {
      process.env['REALM_LEFT'] = 'yes';
      process.env['REALM_KEPT'] = 'otherwise';
      delete process.env['REALM_REMOVED'];
    });
    expect(process.env).toMatchObject({ REALM_KEPT: 'as it was', REALM_REMOVED: 'as it was' });
    expect(process.env).not.toHaveProperty('REALM_LEFT');
  });

  it('that listens to the process', async () => {
    const before = process.listeners('SIGHUP');
    await aFile(() => process.on('SIGHUP', () => undefined));
    expect(process.listeners('SIGHUP')).toEqual(before);
  });

  it('that its promises would carry', async () => {
    const storage = new AsyncLocalStorage<string>();
    await aFile(() => storage.enterWith('a transaction'));
    expect(storage.getStore()).toBeUndefined();
  });
});
