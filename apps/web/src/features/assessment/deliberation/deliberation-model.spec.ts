import type { DeliberationTable } from '#deliberation/deliberation/deliberation.contract.js';
import { acceptable } from './deliberation-model';

type Cell = DeliberationTable['candidates'][number]['cells'][number];

const cell = (blockId: string, rest: Partial<Cell>): Cell => ({
  blockId,
  proposal: 'validated',
  reasons: [],
  decision: null,
  decisionCount: 0,
  heldSince: null,
  ...rest,
});

const decision: Cell['decision'] = {
  id: 'd',
  sequence: 1,
  outcome: 'validated',
  proposal: 'validated',
  proposalReasons: [],
  rule: 'majority',
  reason: null,
  decidedBy: 'Présidence',
  decidedAt: '2026-11-01T10:00:00.000Z',
};

describe('accepting every proposal', () => {
  it('leaves out what is incomplete, decided already, or held for life', () => {
    const table: DeliberationTable = {
      sessionId: 's',
      rule: { id: 'majority', statement: '' },
      blocks: [],
      candidates: [
        {
          id: 'a',
          displayName: 'A',
          wholeCertification: false,
          cells: [
            cell('b1', {}),
            cell('b2', { proposal: 'refused' }),
            cell('b3', { proposal: 'incomplete' }),
            cell('b4', { decision, decisionCount: 1 }),
            cell('b5', { heldSince: '2025-06-30' }),
          ],
        },
      ],
    };
    expect(acceptable(table)).toEqual([
      { candidateId: 'a', blockId: 'b1', outcome: 'validated' },
      { candidateId: 'a', blockId: 'b2', outcome: 'refused' },
    ]);
  });
});
