/** Names of the files that only tests read, wherever they stand: they may look further than the code beside them. */
module.exports = '(\\.spec\\.ts|\\.builder\\.ts|/testing\\.ts|\\.harness\\.ts|\\.fixture\\.ts|\\.samples\\.ts)$';
