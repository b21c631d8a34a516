/**
 * Jest runs CommonJS; Nest 12 and a few others ship only ES modules. Node's own `require(esm)` is not
 * available inside Jest's module registry, so ES files of `node_modules` are compiled to CommonJS here.
 */
const { readFileSync, existsSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { createHash } = require('node:crypto');
const swc = require('@swc/core');

const DYNAMIC_IMPORT = /\bimport\(('[^']+'|"[^"]+")\)/g;

const moduleTypeByDirectory = new Map();

function isEsmPackage(directory) {
  if (moduleTypeByDirectory.has(directory)) return moduleTypeByDirectory.get(directory);
  const manifest = join(directory, 'package.json');
  let answer = false;
  if (existsSync(manifest)) {
    answer = JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
  } else if (dirname(directory) !== directory) {
    answer = isEsmPackage(dirname(directory));
  }
  moduleTypeByDirectory.set(directory, answer);
  return answer;
}

const isEsm = (path) => path.endsWith('.mjs') || (path.endsWith('.js') && isEsmPackage(dirname(path)));

module.exports = {
  getCacheKey: (source, path) => createHash('sha1').update(`esm-to-cjs-3:${path}:`).update(source).digest('hex'),
  process(source, path) {
    // A CommonJS package may still load another by `import()`, which Jest's registry refuses as well.
    if (!isEsm(path)) return { code: source.replace(DYNAMIC_IMPORT, 'Promise.resolve().then(() => require($1))') };
    return swc.transformSync(source, {
      filename: path,
      configFile: false,
      swcrc: false,
      sourceMaps: false,
      module: { type: 'commonjs' },
      jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
    });
  },
};
