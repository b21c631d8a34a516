const TESTS = require('./test/architecture/test-files.cjs');

/**
 * Who may import whom. The line: kernel ← platform ← identity ← catalog ← training ← exam ← grading ← deliberation ← credential ← apps.
 * Beside it: reading → kernel, for exchange alone; exchange → every context's public.ts and reading's.
 * `npm run check:boundaries` also feeds it canary imports that must be refused, and looks for cycles between folders of one
 * lib, which its rules cannot see: see `test/architecture/folder-cycles.mjs`.
 */
const LINE = ['kernel', 'platform', 'identity', 'catalog', 'training', 'exam', 'grading', 'deliberation', 'credential'];
const CONTRACT = '\\.contract\\.ts$';
const SAMPLES = '\\.samples\\.ts$';
const CONTRACT_SPEECH = '^libs/platform/src/http/(schema-issue|sentences)\\.ts$';

/** Nothing looks up the line. */
const upwards = LINE.map((context, index) => ({
  name: `${context}-looks-down`,
  comment: `${context} imports only what stands below it`,
  severity: 'error',
  from: { path: `^libs/${context}/`, pathNot: TESTS },
  to: { path: `^(libs/(${[...LINE.slice(index + 1), 'reading', 'exchange', 'testing'].join('|')})/|apps/|test/)` },
}));

/** Nor do samples of calls, which stand beside their feature and may start the whole API, like any test. */
const upwardsOfSamples = LINE.map((context, index) => ({
  name: `${context}-samples-look-down`,
  comment: 'samples are made of what stands below their feature',
  severity: 'error',
  from: { path: `^libs/${context}/.*${SAMPLES}` },
  to: { path: `^(libs/(${[...LINE.slice(index + 1), 'reading', 'exchange'].join('|')})/|apps/)` },
}));

module.exports = {
  forbidden: [
    ...upwards,
    ...upwardsOfSamples,
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: TESTS },
      to: { pathNot: '^libs/kernel/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'contexts-meet-at-public',
      comment: 'another context is entered through its public.ts or its contracts',
      severity: 'error',
      from: {
        path: '^libs/(identity|catalog|training|exam|grading|deliberation|credential|exchange)/',
        pathNot: TESTS,
      },
      to: {
        path: '^libs/(identity|catalog|training|exam|grading|deliberation|credential|reading)/src/',
        pathNot: ['^libs/$1/', '/public\\.ts$', '/testing\\.ts$', '\\.module\\.ts$', CONTRACT],
      },
    },
    {
      name: 'samples-meet-at-testing',
      comment: 'samples enter another context through its testing.ts, its public.ts or its contracts',
      severity: 'error',
      from: { path: `^libs/([^/]+)/.*${SAMPLES}` },
      to: { path: '^libs/', pathNot: ['^libs/($1|kernel|testing)/', '/public\\.ts$', '/testing\\.ts$', CONTRACT] },
    },
    {
      name: 'samples-serve-tenancy',
      comment: 'the test that finds them reads them; what two files share is a fixture',
      severity: 'error',
      from: {},
      to: { path: SAMPLES },
    },
    {
      name: 'reading-is-pure',
      comment: 'documents to trees, whatever the product: kernel alone, and of Node only what handles bytes',
      severity: 'error',
      from: { path: '^libs/reading/', pathNot: TESTS },
      to: { path: '^(libs/|apps/|test/|migrations/)', pathNot: '^libs/(reading|kernel)/' },
    },
    {
      name: 'reading-touches-nothing',
      severity: 'error',
      from: { path: '^libs/reading/', pathNot: TESTS },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?buffer$' },
    },
    {
      name: 'reading-serves-exchange',
      severity: 'error',
      from: { path: '^(libs|apps)/(?!reading|exchange)', pathNot: TESTS },
      to: { path: '^libs/reading/' },
    },
    {
      name: 'exchange-is-not-looked-at',
      severity: 'error',
      from: { path: '^libs/(?!exchange|testing)', pathNot: TESTS },
      to: { path: '^libs/exchange/' },
    },
    {
      name: 'testing-stays-in-tests',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: [TESTS, '^libs/testing/', '/harness/'] },
      to: { path: '^(libs/testing|test)/' },
    },
    {
      name: 'testing-knows-no-app',
      severity: 'error',
      from: { path: '^libs/testing/' },
      to: { path: '^(apps|test)/' },
    },
    {
      name: 'apps-stand-alone',
      comment: 'the demonstration alone drives the other applications',
      severity: 'error',
      from: { path: '^apps/(api|start|web|worker)/', pathNot: TESTS },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-sees-contracts-only',
      comment: 'contracts, the words for what they refuse and the way to say them',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: [CONTRACT, '^libs/kernel/', '/contract-labels\\.ts$', CONTRACT_SPEECH] },
    },
    {
      name: 'web-imports-one-way',
      comment: 'api, ui, routing ← features ← app',
      severity: 'error',
      from: { path: '^apps/web/src/(api|ui|routing)/' },
      to: { path: '^apps/web/src/(features|app)/' },
    },
    {
      name: 'features-stay-apart',
      comment: 'what two features need is in features/shared; where two of them meet is the application',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/(features|app)/', pathNot: '^apps/web/src/features/($1|shared)/' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      from: { pathNot: '^(test/|libs/testing/|apps/.*/vite\\.config)' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules|\\.certitude|var)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
