const { AsyncLocalStorage, AsyncResource } = require('node:async_hooks');
const hooks = require('node:perf_hooks');

/**
 * What Node itself keeps of a file's product once the file has ended, and lets go when it is asked to: otherwise each file slows
 * those that come after it, the thirtieth twice as slow as the first.
 */
const storages = new Set();
const monitors = new Set();

/** Until it is disabled, Node 20 and 22 copy what a storage holds to every promise that is made, whether the storage still serves or not. */
const { _enable: enable } = AsyncLocalStorage.prototype;
if (enable) {
  AsyncLocalStorage.prototype._enable = function () {
    storages.add(this);
    return enable.call(this);
  };
}

// Node 24 copies nothing; what a file entered, and never left, is all that would last.
const { enterWith } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.enterWith = function (store) {
  storages.add(this);
  return enterWith.call(this, store);
};

exports.forgetStorages = () => {
  for (const storage of storages) storage.disable();
  storages.clear();
};

/** A monitor of the event loop lasts as long as its process, and so does whatever ran when it was made: nothing, here. */
const nothing = new AsyncResource('Nothing');
const { monitorEventLoopDelay } = hooks;
hooks.monitorEventLoopDelay = (options) => {
  const monitor = nothing.runInAsyncScope(monitorEventLoopDelay, undefined, options);
  monitors.add(monitor);
  return monitor;
};

exports.stopMonitors = () => {
  for (const monitor of monitors) monitor.disable();
  monitors.clear();
};
