/** The columns of the form, from left to right; a page is read row by row, each row from left to right. */
export const ACTIVITY = 0;
export const COMPETENCY = 1;
export const METHOD = 2;
export const CRITERION = 3;

export type Column = typeof ACTIVITY | typeof COMPETENCY | typeof METHOD | typeof CRITERION;

export const COLUMNS: readonly Column[] = [ACTIVITY, COMPETENCY, METHOD, CRITERION];

/** What warnings call each column, in the order of the columns. */
export const COLUMN_NAMES = ['activity', 'competency', 'methods', 'criteria'] as const;
