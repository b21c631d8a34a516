import type { Unseen } from './compare';

/** Declared refusals that no test can be answered at will, each with its reason. */
export const EXCUSED: Unseen = {};
