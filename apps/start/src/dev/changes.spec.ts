import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../local-settings';
import { redoneFor, WATCHED } from './changes';

describe('a change under npm run dev', () => {
  it.each([
    ['libs/training/src/learner/learner.service.ts', ['api', 'worker']],
    ['libs/training/src/learner/learner.controller.ts', ['api']],
    ['apps/api/src/create-app.ts', ['api']],
    ['apps/worker/src/main.ts', ['worker']],
    ['migrations/1790000000000-foundations.ts', ['migrate', 'api', 'worker']],
    ['templates/emails/invitation.hbs', ['api', 'worker']],
  ])('of %s starts again %j', (path, redone) => {
    expect(redoneFor(path)).toEqual(redone);
  });

  it.each([
    'libs/training/src/learner/learner.int.spec.ts',
    'libs/training/src/learner/learner.builder.ts',
    'libs/training/src/testing.ts',
    'libs/training/src/boundary-canary.ts',
    'libs/testing/src/database/test-database.ts',
    'apps/web/src/app/App.tsx',
    'migrations/schema.sql',
    'docs/architecture.md',
  ])('of %s starts nothing again', (path) => {
    expect(redoneFor(path)).toEqual([]);
  });

  it('is looked for in folders that exist', () => {
    expect(WATCHED.filter((folder) => !existsSync(join(ROOT, folder)))).toEqual([]);
  });
});
