import type { DeliberationCandidate } from '#deliberation/deliberation/deliberation.contract.js';
import { acceptable } from './deliberation-model';

type Cell = DeliberationCandidate['cells'][number];

const cell = (blockId: string, rest: Partial<Cell>): Cell => ({
  blockId,
  proposal: 'validated',
  reasons: [],
  decision: null,
  decisionCount: 0,
  heldSince: null,
  choices: [],
  ...rest,
});

const choices = (withoutReason?: 'validated' | 'refused'): Cell['choices'] =>
  (['validated', 'refused'] as const).map((outcome) => ({ outcome, reasonRequired: outcome !== withoutReason }));

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
  it('takes what may be decided without a reason, and leaves out the rest', () => {
    const candidates: DeliberationCandidate[] = [
      {
        id: 'a',
        displayName: 'A',
        wholeCertification: false,
        cells: [
          cell('b1', { choices: choices('validated') }),
          cell('b2', { proposal: 'refused', choices: choices('refused') }),
          cell('b3', { proposal: 'incomplete', choices: choices() }),
          cell('b4', { decision, decisionCount: 1, choices: choices() }),
          cell('b5', { heldSince: '2025-06-30' }),
        ],
      },
    ];
    expect(acceptable(candidates)).toEqual([
      { candidateId: 'a', blockId: 'b1', outcome: 'validated' },
      { candidateId: 'a', blockId: 'b2', outcome: 'refused' },
    ]);
  });
});
