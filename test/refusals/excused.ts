import type { Unseen } from './compare';

/** Declared refusals that no test can be answered at will, each with its reason. */
export const EXCUSED: Unseen = {
  'POST /api/v1/imports exchange.import-too-slow':
    'takes a minute of reading, or 640 MB: what stops it is tested in child-pool.int.spec.ts',
};
