/** What must be done again when a file of the sources changes. */
export type Redo = 'migrate' | 'api' | 'worker';

/** Seen by tests alone. */
const IS_OF_TESTS =
  /-canary\.|\.(spec|e2e|story|builder|harness|fixture|samples)\.tsx?$|^libs\/testing\/|\/testing\.ts$/;

const CONCERNED: readonly [files: RegExp, redo: readonly Redo[]][] = [
  [/^migrations\/.+\.ts$/, ['migrate', 'api', 'worker']],
  [/^apps\/api\/src\/.+\.ts$/, ['api']],
  [/^apps\/worker\/src\/.+\.ts$/, ['worker']],
  [/^libs\/.+\.controller\.ts$/, ['api']],
  [/^libs\/.+\.ts$/, ['api', 'worker']],
  [/^templates\//, ['api', 'worker']],
];

/** The folders to look at, from the root. */
export const WATCHED = ['apps/api/src', 'apps/worker/src', 'libs', 'migrations', 'templates'] as const;

/** @param path from the root, with `/` */
export function redoneFor(path: string): readonly Redo[] {
  if (IS_OF_TESTS.test(path)) return [];
  return CONCERNED.find(([files]) => files.test(path))?.[1] ?? [];
}
