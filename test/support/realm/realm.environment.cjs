const { TestEnvironment } = require('jest-environment-node');
const { forgetStorages, stopMonitors } = require('./kept-alive.cjs');
const { rememberEnvironment, rememberExit, rememberGlobals, rememberListeners } = require('./put-back.cjs');

/**
 * Test files run in the realm of their process rather than in a context of their own each, so that what is compiled for one may
 * be run again for the next (compiled-once.runtime.cjs). Modules are each file's own, as ever; whatever else a file leaves in the
 * process is put back when it ends.
 */
module.exports = class RealmEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const { projectConfig } = config;
    this.global = globalThis;
    this.moduleMocker = new this.moduleMocker.constructor(globalThis);
    this.fakeTimersModern = new this.fakeTimersModern.constructor({ config: projectConfig, global: globalThis });
    this.putBack = [rememberGlobals(), rememberEnvironment(), rememberListeners(), rememberExit()];
  }

  async teardown() {
    await super.teardown();
    for (const step of [...this.putBack, stopMonitors, forgetStorages]) step();
  }
};
