/**
 * A rule that never refuses protects nothing: imports that must be refused are put in the tree for a moment, and each
 * must be named by the rule it breaks.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { folderCycles } from './folder-cycles.mjs';

const CANARIES = [
  ['libs/kernel/src/boundary-canary.ts', '#catalog/public.js', 'kernel-looks-down'],
  ['libs/catalog/src/boundary-canary.ts', '#credential/public.js', 'catalog-looks-down'],
  ['libs/exam/src/boundary-canary.ts', '#catalog/certification/certification.entity.js', 'contexts-meet-at-public'],
  ['libs/exam/src/grading-canary.ts', '#grading/public.js', 'exam-looks-down'],
  ['libs/grading/src/boundary-canary.ts', '#deliberation/public.js', 'grading-looks-down'],
  ['libs/testing/src/boundary-canary.ts', '#test/app/test-client.js', 'testing-knows-no-app'],
  ['libs/training/src/boundary-canary.ts', '#test/app/test-client.js', 'testing-stays-in-tests'],
  ['apps/api/src/boundary-canary.ts', '../../worker/src/worker.module', 'apps-stand-alone'],
  ['libs/reading/src/boundary-canary.ts', '#platform/http/problem.js', 'reading-is-pure'],
  ['libs/reading/src/rncp-text/boundary-canary.ts', 'node:fs', 'reading-touches-nothing'],
  ['libs/training/src/reading-canary.ts', '#reading/public.js', 'reading-serves-exchange'],
  ['libs/exchange/src/boundary-canary.ts', '#reading/rncp-text/prose.js', 'contexts-meet-at-public'],
  ['libs/exam/src/boundary-canary.samples.ts', '#grading/testing.js', 'exam-samples-look-down'],
  [
    'libs/grading/src/boundary-canary.samples.ts',
    '#exam/exam-session/exam-session.builder.js',
    'samples-meet-at-testing',
  ],
  ['libs/training/src/samples-canary.ts', './learner/learner.samples', 'samples-serve-tenancy'],
  ['apps/web/src/ui/boundary-canary.ts', '#catalog/public.js', 'web-sees-contracts-only'],
  ['apps/web/src/api/boundary-canary.ts', '../features/catalog/routes', 'web-imports-one-way'],
  ['apps/web/src/features/training/boundary-canary.ts', '../catalog/routes', 'features-stay-apart'],
];
/** A folder looks back at the one that looks at it, if only for a type. */
const LOOKING_BACK = [
  'libs/catalog/src/certification/boundary-canary.ts',
  '../framework-version/framework-version.entity',
];

let failures = 0;
try {
  writeFileSync(LOOKING_BACK[0], `export type { FrameworkVersion as Forbidden } from '${LOOKING_BACK[1]}';\n`);
  const cycles = await folderCycles(['catalog']);
  if (!cycles.some(({ folders }) => String([...new Set(folders)].sort()) === 'certification,framework-version')) {
    failures += 1;
    process.stderr.write(`boundary canary alive: ${LOOKING_BACK[0]} closes a cycle of folders that nobody sees\n`);
  }
  for (const [path, target] of CANARIES)
    writeFileSync(path, `import * as forbidden from '${target}';\nexport { forbidden };\n`);
  const run = spawnSync(
    'npx',
    ['depcruise', ...CANARIES.map(([path]) => path), '--config', '.dependency-cruiser.cjs'],
    { encoding: 'utf8' },
  );
  for (const [path, target, rule] of CANARIES) {
    const refused = run.stdout.split('\n').some((line) => line.includes(rule) && line.includes(path));
    if (refused) continue;
    failures += 1;
    process.stderr.write(`boundary canary alive: ${path} may import ${target}, which ${rule} should refuse\n`);
  }
  if (failures > 0) process.stderr.write(run.stdout);
} finally {
  for (const [path] of [...CANARIES, LOOKING_BACK]) rmSync(path, { force: true });
}
process.exit(failures > 0 ? 1 : 0);
