const { statSync } = require('node:fs');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** By file; compiled again if the file has changed since, as it does while tests are watched. */
const compiled = new Map();

/**
 * Jest gives each test file modules of its own, and reads, transforms and compiles anew some three thousand files to make them.
 * Here a file is compiled once a process, and what was compiled is run again for each test file: the modules are as separate.
 */
module.exports = class CompiledOnceRuntime extends Runtime {
  constructor(...parts) {
    super(...parts);
    const { executor, transformCache } = this;
    const compile = executor.compile.bind(executor);
    let current;
    executor.transformCache = {
      transform(filename, options) {
        const version = versionOf(filename);
        current = compiled.get(filename);
        if (current?.version === version) {
          if (current.sourceMap) transformCache.sourceMaps.set(filename, current.sourceMap);
        } else {
          const code = transformCache.transform(filename, options);
          const sourceMap = transformCache.sourceMaps.get(filename);
          current = { version, sourceMap, body: compileHere(code, filename) };
          compiled.set(filename, current);
        }
        return '';
      },
    };
    executor.compile = () => (parts[1].getVmContext() === null ? null : current.body);

    function compileHere(code, filename) {
      try {
        return compileFunction(code, executor.injectedModuleParameters, { filename });
      } catch {
        // Jest says better what is wrong with the file.
        return compile(code, filename);
      }
    }
  }
};

/** What is installed stays as it is while tests run: of some three thousand files, most. */
function versionOf(filename) {
  if (filename.includes('/node_modules/')) return 'installed';
  const { mtimeMs, size } = statSync(filename);
  return `${mtimeMs} ${size}`;
}
