const { availableParallelism } = require('node:os');
const { refuseSwallowedPath } = require('./test/support/swallowed-path.cjs');

/** Unit (`*.spec.ts`) needs no I/O; integration (`*.int.spec.ts`) gets a clone of a migrated template database per file. */
const typescript = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true, tsx: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      keepClassNames: true,
    },
  },
];

const common = {
  rootDir: __dirname,
  testEnvironment: '<rootDir>/test/support/realm/realm.environment.cjs',
  runtime: '<rootDir>/test/support/realm/compiled-once.runtime.cjs',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.certitude', '<rootDir>/var'],
  transform: {
    '\\.tsx?$': typescript,
    '\\.(js|mjs)$': '<rootDir>/test/support/esm-to-cjs.transformer.cjs',
  },
  transformIgnorePatterns: ['/node_modules/typescript/'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  setupFiles: ['reflect-metadata'],
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.setup.cjs'],
};

refuseSwallowedPath(process.argv, ['unit', 'integration', 'e2e', 'browser', 'searches']);

module.exports = {
  // One more than there are cores: many tests wait for processes that start, stop, are killed or are given up.
  maxWorkers: availableParallelism() + 1,
  // For `npm run coverage`: what runs on the servers, and what computes in the web; screens are covered by stories.
  collectCoverageFrom: [
    '{apps,libs}/**/*.ts',
    '!**/*.{spec,builder,harness,fixture,samples}.ts',
    '!apps/web/src/{api/schema,i18n/**/*}.ts',
    '!**/{dist,node_modules}/**',
  ],
  coverageDirectory: 'coverage',
  coverageReporters: ['text-summary', 'lcov'],
  reporters: ['default', '<rootDir>/test/support/counts.reporter.cjs'],
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.int\\.spec\\.ts$', '/node_modules/'],
    },
    {
      ...common,
      displayName: 'integration',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.int.spec.ts'],
      setupFilesAfterEnv: [
        ...common.setupFilesAfterEnv,
        '<rootDir>/test/support/rows/harvest.setup.ts',
        '<rootDir>/test/support/refusals/harvest.setup.ts',
      ],
      globalSetup: '<rootDir>/test/support/integration.setup.cjs',
      globalTeardown: '<rootDir>/test/support/integration.teardown.cjs',
    },
    {
      ...common,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'],
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.story.ts'],
    },
    {
      ...common,
      displayName: 'searches',
      testMatch: ['<rootDir>/test/e2e/**/*.search.ts'],
    },
  ],
};
