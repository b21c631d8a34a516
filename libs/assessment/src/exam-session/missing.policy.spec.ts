import { missingOf, type SessionCounts } from './missing.policy';

const ready: SessionCounts = {
  state: 'preparing',
  candidates: 8,
  candidatesWithoutTeam: 0,
  teamsOutOfBounds: 0,
  hasJury: true,
  hasPresident: true,
  fewestJurors: 2,
  gridsToSubmit: 3,
  decisionsToTake: 5,
};

describe('what a session lacks', () => {
  it('is nothing when its next step may be taken', () => {
    expect(missingOf(ready)).toEqual([]);
    expect(missingOf({ ...ready, state: 'open', gridsToSubmit: 0 })).toEqual([]);
    expect(missingOf({ ...ready, state: 'deliberating', decisionsToTake: 0 })).toEqual([]);
    expect(missingOf({ ...ready, state: 'closed', decisionsToTake: 0 })).toEqual([]);
  });

  it('is a decision after all, once a block held when the session was closed no longer is', () => {
    expect(missingOf({ ...ready, state: 'closed', decisionsToTake: 1 })).toEqual([
      { code: 'decisions-to-take', count: 1 },
    ]);
  });

  it('is said with its count while it is being prepared', () => {
    const { state } = ready;
    expect(
      missingOf({ ...ready, state, candidates: 0, hasPresident: false, candidatesWithoutTeam: 2, teamsOutOfBounds: 1 }),
    ).toEqual([
      { code: 'candidates', count: 1 },
      { code: 'president', count: 1 },
      { code: 'candidates-without-team', count: 2 },
      { code: 'teams-out-of-bounds', count: 1 },
    ]);
  });

  it('is a whole jury when there is none, whatever else that jury would lack', () => {
    expect(missingOf({ ...ready, hasJury: false, hasPresident: false, fewestJurors: 0 })).toEqual([
      { code: 'jury', count: 1 },
    ]);
  });

  it('counts the members lacking for nobody to be judged by one person alone', () => {
    expect(missingOf({ ...ready, fewestJurors: 1 })).toEqual([{ code: 'jury-too-small', count: 1 }]);
    expect(missingOf({ ...ready, fewestJurors: 0 })).toEqual([{ code: 'jury-too-small', count: 2 }]);
    const atWork = { ...ready, state: 'open' as const, fewestJurors: 1, gridsToSubmit: 0 };
    expect(missingOf(atWork)).toEqual([{ code: 'jury-too-small', count: 1 }]);
  });

  it('is then grids, then decisions', () => {
    expect(missingOf({ ...ready, state: 'open' })).toEqual([{ code: 'grids-to-submit', count: 3 }]);
    expect(missingOf({ ...ready, state: 'deliberating' })).toEqual([{ code: 'decisions-to-take', count: 5 }]);
  });
});
