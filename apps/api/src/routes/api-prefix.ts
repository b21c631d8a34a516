/** Where every route of the product stands. */
export const API_PREFIX = 'api/v1';

/** But those of whoever runs it: supervisors and collectors expect them there. */
export const OUTSIDE_API_PREFIX: readonly string[] = ['health/live', 'health/ready', 'metrics'];
