import { jurorsLacking, missingToOpen, type SetUpCounts } from './missing.policy';

const ready: SetUpCounts = {
  candidates: 8,
  candidatesWithoutTeam: 0,
  teamsOutOfBounds: 0,
  hasJury: true,
  hasPresident: true,
  fewestJurors: 2,
};

describe('what a session lacks before it may open', () => {
  it('is nothing when it is set up', () => {
    expect(missingToOpen(ready)).toEqual([]);
  });

  it('is said with its count', () => {
    expect(
      missingToOpen({ ...ready, candidates: 0, hasPresident: false, candidatesWithoutTeam: 2, teamsOutOfBounds: 1 }),
    ).toEqual([
      { code: 'candidates', count: 1 },
      { code: 'president', count: 1 },
      { code: 'candidates-without-team', count: 2 },
      { code: 'teams-out-of-bounds', count: 1 },
    ]);
  });

  it('is a whole jury when there is none, whatever else that jury would lack', () => {
    expect(missingToOpen({ ...ready, hasJury: false, hasPresident: false, fewestJurors: 0 })).toEqual([
      { code: 'jury', count: 1 },
    ]);
  });

  it('counts the members lacking for nobody to be judged by one person alone', () => {
    expect(missingToOpen({ ...ready, fewestJurors: 1 })).toEqual([{ code: 'jury-too-small', count: 1 }]);
    expect(missingToOpen({ ...ready, fewestJurors: 0 })).toEqual([{ code: 'jury-too-small', count: 2 }]);
    expect([0, 1, 2, 3].map(jurorsLacking)).toEqual([2, 1, 0, 0]);
  });
});
