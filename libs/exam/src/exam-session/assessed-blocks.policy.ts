import { refuse } from './exam-session.errors';

interface Version {
  readonly blocks: readonly { readonly id: string }[];
}

/** @throws `exam.block-not-in-version`, pointing at each block the version does not have. */
export function requireBlocksOf({ blocks }: Version, blockIds: readonly string[]): void {
  const known = new Set(blocks.map((block) => block.id));
  const foreign = blockIds.flatMap((blockId, index) => (known.has(blockId) ? [] : [index]));
  if (foreign.length === 0) return;
  throw refuse.blockNotInVersion(
    {},
    foreign.map((index) => ({ pointer: `/blockIds/${String(index)}`, code: 'exam.block-not-in-version' })),
  );
}
