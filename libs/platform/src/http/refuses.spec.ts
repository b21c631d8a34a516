import { refusals } from '#kernel/domain-error.js';
import { broughtRefusals, BringsRefusals, Refuses, statedRefusals } from './refuses';

const refuse = refusals('trial', { taken: { kind: 'conflict' }, stopped: { kind: 'invalid' } });
const stops = BringsRefusals({ by: 'that stop', refusals: [refuse.stopped] });
const starts = BringsRefusals({ by: 'that start', refusals: [] });

@stops
class Trials {
  @Refuses(refuse.taken, 'trial.stopped')
  @starts
  @stops
  edit(): string {
    return 'edited';
  }

  @Refuses('trial.forgotten')
  forget(): string {
    return 'forgotten';
  }

  read(): string {
    return 'read';
  }
}

const { edit, forget, read } = Trials.prototype;

describe('what a route says it refuses', () => {
  it('is told by what makes each refusal, or by the code of one made above', () => {
    expect(statedRefusals(edit).map(({ code, kind }) => [code, kind])).toEqual([
      ['trial.taken', 'conflict'],
      ['trial.stopped', 'invalid'],
    ]);
    expect(statedRefusals(read)).toEqual([]);
  });

  it('is a refusal of somebody: a code that nothing makes is a mistake', () => {
    expect(() => statedRefusals(forget)).toThrow('trial.forgotten');
  });

  it('comes also with each of its decorators, and with those of its controller', () => {
    const kinds = (method: object) => broughtRefusals(method, Trials).map(({ by }) => by);
    expect(kinds(edit)).toEqual(['that stop', 'that stop', 'that start']);
    expect(kinds(read)).toEqual(['that stop']);
  });
});
