/** Each remembers something of the process, and answers how to put it back as it was. */

exports.rememberGlobals = () => {
  const before = Object.getOwnPropertyDescriptors(globalThis);
  const keys = new Set(Reflect.ownKeys(before));
  return () => {
    for (const key of Reflect.ownKeys(globalThis)) {
      const { configurable, value } = Object.getOwnPropertyDescriptor(globalThis, key);
      if (!configurable) continue;
      if (!keys.has(key)) delete globalThis[key];
      else if (value !== before[key].value) Object.defineProperty(globalThis, key, before[key]);
    }
  };
};

exports.rememberEnvironment = () => {
  const before = { ...process.env };
  return () => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  };
};

exports.rememberListeners = () => {
  const before = new Map(process.eventNames().map((name) => [name, process.rawListeners(name)]));
  return () => {
    for (const name of process.eventNames()) {
      const kept = before.get(name) ?? [];
      for (const listener of process.rawListeners(name)) {
        if (!kept.includes(listener)) process.removeListener(name, listener);
      }
    }
  };
};

/** Jest wraps it anew for each file. */
exports.rememberExit = () => {
  const { exit, getBuiltinModule } = process;
  return () => {
    Object.assign(process, { exit, getBuiltinModule });
  };
};
