/**
 * What keeps work from being done without being its fault, and passes by itself or by somebody's hand on the machine:
 * - `disk-full`: neither files nor rows can be written.
 * - `storage-away`: files cannot be written, whatever the room.
 * - `database-away`: the database does not answer, or turns connections away.
 * - `restored`: the data comes from a backup, and nothing leaves until an operator says so.
 */
export const TROUBLES = ['disk-full', 'storage-away', 'database-away', 'restored'] as const;
export type Trouble = (typeof TROUBLES)[number];
