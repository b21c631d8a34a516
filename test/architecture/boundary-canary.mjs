/**
 * A rule that never refuses protects nothing: imports that must be refused are put in the tree for a moment, and each
 * must be named by the rule it breaks.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';

const CANARIES = [
  ['libs/kernel/src/boundary-canary.ts', '#catalog/public.js', 'kernel-looks-down'],
  ['libs/catalog/src/boundary-canary.ts', '#credential/public.js', 'catalog-looks-down'],
  [
    'libs/assessment/src/boundary-canary.ts',
    '#catalog/certification/certification.entity.js',
    'contexts-meet-at-public',
  ],
  ['libs/reading/src/boundary-canary.ts', '#platform/http/problem.js', 'reading-is-pure'],
  ['libs/reading/src/rncp-text/boundary-canary.ts', 'node:fs', 'reading-touches-nothing'],
  ['libs/training/src/boundary-canary.ts', '#reading/public.js', 'reading-serves-exchange'],
  ['libs/exchange/src/boundary-canary.ts', '#reading/rncp-text/prose.js', 'contexts-meet-at-public'],
  ['apps/web/src/ui/boundary-canary.ts', '#catalog/public.js', 'web-sees-contracts-only'],
  ['apps/web/src/api/boundary-canary.ts', '../features/catalog/routes', 'web-imports-one-way'],
  ['apps/web/src/features/training/boundary-canary.ts', '../catalog/routes', 'features-stay-apart'],
];

let failures = 0;
try {
  for (const [path, target] of CANARIES)
    writeFileSync(path, `import * as forbidden from '${target}';\nexport { forbidden };\n`);
  const run = spawnSync(
    'npx',
    ['depcruise', ...CANARIES.map(([path]) => path), '--config', '.dependency-cruiser.cjs'],
    {
      encoding: 'utf8',
    },
  );
  for (const [path, target, rule] of CANARIES) {
    const refused = run.stdout.split('\n').some((line) => line.includes(rule) && line.includes(path));
    if (refused) continue;
    failures += 1;
    process.stderr.write(`boundary canary alive: ${path} may import ${target}, which ${rule} should refuse\n`);
  }
  if (failures > 0) process.stderr.write(run.stdout);
} finally {
  for (const [path] of CANARIES) rmSync(path, { force: true });
}
process.exit(failures > 0 ? 1 : 0);
