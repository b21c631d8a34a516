/**
 * What keeps work from being done without being its fault, and passes by itself or by somebody's hand on the machine:
 * - `disk-full`: neither files nor rows can be written.
 * - `storage-away`: files cannot be written, whatever the room.
 * - `database-away`: the database does not answer, or turns connections away.
 */
export const TROUBLES = ['disk-full', 'storage-away', 'database-away'] as const;
export type Trouble = (typeof TROUBLES)[number];
