import { SMALL_CENTRE } from '../data/centre-size';
import { idOf } from '../data/ids';
import { planSessions } from '../data/planned-sessions';
import { LEFT_OUT, pathsOfGets, readingsOf } from './readings';

it('the bench reads every GET that is described, or says why it does not', () => {
  const versions = Array.from({ length: SMALL_CENTRE.certifications }, (_, rank) => ({
    id: idOf('session', rank),
    certificationId: idOf('session', rank),
    blocks: [],
  }));
  const readings = readingsOf({ versions, sessions: planSessions(SMALL_CENTRE, versions) }, 'an import');
  expect(Object.keys({ ...readings, ...LEFT_OUT }).sort()).toEqual(pathsOfGets().sort());
});
