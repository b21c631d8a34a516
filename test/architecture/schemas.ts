/** The schemas of the product, in the order of the line: one per context that keeps something, of its name. */
export const SCHEMAS: readonly string[] = [
  'platform',
  'identity',
  'catalog',
  'training',
  'exam',
  'grading',
  'deliberation',
  'credential',
  'exchange',
];
