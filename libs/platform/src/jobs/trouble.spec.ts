import { RestoredAndHeld } from '../restoration/restored.error';
import { troubleOf } from './trouble';

const coded = (code: string, message = 'it failed') => Object.assign(new Error(message), { code });

describe('the trouble behind an error', () => {
  it.each([
    ['a full disk under the files', coded('ENOSPC'), 'disk-full'],
    ['a quota', coded('EDQUOT'), 'disk-full'],
    ['a full disk under the database', coded('53100'), 'disk-full'],
    ['what the driver said', Object.assign(new Error('query failed'), { driverError: coded('53100') }), 'disk-full'],
    ['its cause', new Error('not stored', { cause: coded('ENOSPC') }), 'disk-full'],
    ['a file system mounted read-only', coded('EROFS'), 'storage-away'],
    ['a server that stops', coded('57P01'), 'database-away'],
    ['a server that is not there', coded('ECONNREFUSED'), 'database-away'],
    ['too many connections', coded('53300'), 'database-away'],
    ['data that was restored and is held', new RestoredAndHeld(), 'restored'],
    ['a cut connection', new Error('Connection terminated unexpectedly'), 'database-away'],
  ])('is told for %s', (_, error, trouble) => {
    expect(troubleOf(error)).toBe(trouble);
  });

  it.each([
    ['a constraint', coded('23505')],
    ['a value out of range', coded('22008')],
    ['a statement that took too long', coded('57014')],
    ['a missing file', coded('ENOENT')],
    ['anything else', new TypeError('x is not a function')],
    ['what is no error', 'ENOSPC'],
  ])('is none for %s', (_, error) => {
    expect(troubleOf(error)).toBeUndefined();
  });
});
