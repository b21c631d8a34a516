/** From the sources, an entry is TypeScript, which `import()` does not read and `require` does: it is the last argument. */
module.exports = require(process.argv.at(-1));
