import { passportCertificationOf, type PassportHolding, type PassportSession, type PassportVersion } from './passport';
import type { ProposalReason } from './deliberation.contract';

const version: PassportVersion = {
  certificationId: 'certification',
  frameworkVersionId: 'version',
  code: 'RNCP90001',
  title: 'Responsable de projets numériques',
  level: 7,
  blocks: [
    { id: 'one', code: 'BC01', title: 'Cadrer' },
    { id: 'two', code: 'BC02', title: 'Conduire' },
  ],
};
const reasons: ProposalReason[] = [
  {
    code: 'criterion-not-acquired',
    criterionId: 'c',
    competencyCode: '1.1',
    statement: 'Critère',
    acquired: 1,
    submitted: 3,
    expected: 3,
  },
];

const holding = (blockId: string): PassportHolding => ({ blockId, since: '2026-06-20', sessionName: 'Juin' });
const decided = (blockId: string, outcome: 'validated' | 'refused', reason = 'Rapport incomplet') => ({
  blockId,
  outcome,
  reasons,
  reason: outcome === 'refused' ? reason : null,
});
const session = (name: string, facts: Partial<PassportSession>): PassportSession => ({
  name,
  state: 'closed',
  frameworkVersionId: 'version',
  closedAt: '2026-06-30T16:00:00.000000Z',
  assessedBlockIds: ['one', 'two'],
  decisions: [],
  ...facts,
});
const november = (...decisions: PassportSession['decisions']) =>
  session('Novembre', { closedAt: '2026-11-30T16:00:00.000000Z', decisions });
const blocksOf = (held: PassportHolding[], ...sessions: PassportSession[]) =>
  Object.fromEntries(passportCertificationOf(version, held, sessions).blocks.map(({ id, state }) => [id, state]));

describe('a learner’s passport', () => {
  it('tells since when a block is held, and by which session', () => {
    const june = session('Juin', { decisions: [decided('one', 'validated')] });
    const { blocks, complete } = passportCertificationOf(version, [holding('one')], [june]);
    expect(blocks[0]).toEqual({
      ...version.blocks[0],
      state: 'acquired',
      since: '2026-06-20',
      sessionName: 'Juin',
      reasons: [],
      juryReason: null,
    });
    expect(complete).toBe(false);
  });

  it('a block held is for life: no later refusal and no new attempt takes it away', () => {
    const again = session('Mars', { state: 'open', closedAt: null });
    const { blocks } = passportCertificationOf(version, [holding('one')], [november(decided('one', 'refused')), again]);
    expect(blocks[0]).toMatchObject({ state: 'acquired', since: '2026-06-20', sessionName: 'Juin', reasons: [] });
  });

  it('a refusal says why, by the rule and by the jury, in the words of the session closed last', () => {
    const june = session('Juin', { decisions: [decided('one', 'refused', 'Ancien motif')] });
    const { blocks } = passportCertificationOf(version, [], [november(decided('one', 'refused')), june]);
    expect(blocks[0]).toMatchObject({
      state: 'refused',
      since: null,
      sessionName: 'Novembre',
      reasons,
      juryReason: 'Rapport incomplet',
    });
  });

  it.each(['preparing', 'open', 'deliberating'] as const)('says nothing of what a session %s holds', (state) => {
    const current = session('En cours', {
      state,
      closedAt: null,
      decisions: [decided('one', 'validated'), decided('two', 'refused')],
    });
    for (const block of passportCertificationOf(version, [], [current]).blocks) {
      expect(block).toMatchObject({ state: 'in-progress', since: null, reasons: [], juryReason: null });
    }
  });

  it('a block being tried again is in progress, and what is not assessed remains', () => {
    const june = session('Juin', { assessedBlockIds: ['one'], decisions: [decided('one', 'refused')] });
    const again = session('Novembre', { state: 'open', closedAt: null, assessedBlockIds: ['one'] });
    expect(blocksOf([], june, again)).toEqual({ one: 'in-progress', two: 'remaining' });
    expect(blocksOf([], june)).toEqual({ one: 'refused', two: 'remaining' });
  });

  it('is complete once every block is held, be it by several sessions', () => {
    expect(passportCertificationOf(version, [holding('one'), holding('two')], []).complete).toBe(true);
    expect(passportCertificationOf(version, [holding('one')], []).complete).toBe(false);
    expect(passportCertificationOf({ ...version, blocks: [] }, [], []).complete).toBe(false);
  });

  it('does not mix versions of a référentiel', () => {
    const other = session('Juin', { frameworkVersionId: 'another', decisions: [decided('one', 'refused')] });
    expect(blocksOf([], other)).toEqual({ one: 'remaining', two: 'remaining' });
  });
});
