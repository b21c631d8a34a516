/**
 * Roles said again on purpose: on a narrow screen these elements are no longer displayed as a table, and browsers then
 * stop telling assistive technology that they are one.
 */
export const TABLE_ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  rowHead: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
