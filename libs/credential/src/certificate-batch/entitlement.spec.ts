import { entitlements, type HeldForLearner } from './entitlement';

const ana = { candidateId: 'candidate-ana', learnerId: 'ana' };
const held = (blockId: string, sessionId: string, learnerId = 'ana'): HeldForLearner => ({
  learnerId,
  blockId,
  sessionId,
  deliberationId: `${sessionId}:${learnerId}:${blockId}`,
  since: '2026-06-30',
});
const kinds = (list: ReturnType<typeof entitlements>) => list.map(({ kind, blockId }) => blockId ?? kind);

describe('what a closed session earns', () => {
  it('is a certificate for each block whose holding starts with it', () => {
    const earned = entitlements('june', [ana], ['b1', 'b2', 'b3'], [held('b2', 'june'), held('b1', 'june')]);
    expect(kinds(earned)).toEqual(['b1', 'b2']);
    expect(earned[0]?.deliberationIds).toEqual(['june:ana:b1']);
  });

  it('leaves out blocks held from an earlier session', () => {
    const earned = entitlements('june', [ana], ['b1', 'b2', 'b3'], [held('b1', 'march'), held('b2', 'june')]);
    expect(kinds(earned)).toEqual(['b2']);
  });

  it('is the whole certification once every block is held, earlier sessions counting', () => {
    const earned = entitlements('june', [ana], ['b1', 'b2'], [held('b1', 'march'), held('b2', 'june')]);
    expect(kinds(earned)).toEqual(['certification', 'b2']);
    expect(earned[0]?.deliberationIds).toEqual(['march:ana:b1', 'june:ana:b2']);
    expect(earned[0]?.validatedBlocks.map((block) => block.blockId)).toEqual(['b1', 'b2']);
  });

  it('gives nothing again when every block was held before', () => {
    expect(entitlements('june', [ana], ['b1'], [held('b1', 'march')])).toEqual([]);
  });

  it('gives nobody the blocks of somebody else', () => {
    expect(entitlements('june', [ana], ['b1'], [held('b1', 'june', 'bob')])).toEqual([]);
  });

  it('gives no whole certification for a version without a block', () => {
    expect(entitlements('june', [ana], [], [])).toEqual([]);
  });
});
