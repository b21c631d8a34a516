import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { safeError } from './safe-error';

const NAME = 'Jeanne Dupont';

function databaseError(message: string, fields: Partial<DatabaseError>): DatabaseError {
  return Object.assign(new DatabaseError(message, message.length, 'error'), { severity: 'ERROR', ...fields });
}

describe('what is logged of an error', () => {
  it('keeps nothing of the values a database refused', () => {
    const driver = databaseError(`invalid input syntax for type uuid: "${NAME}"`, {
      code: '22P02',
      detail: `Key (name)=(${NAME}) already exists.`,
      where: `unnamed portal parameter $1 = '${NAME}'`,
    });
    const error = new QueryFailedError('INSERT INTO training.learner VALUES ($1)', [NAME], driver);
    const logged = safeError(error);
    expect(JSON.stringify(logged)).not.toContain('Dupont');
    expect(logged).toMatchObject({ type: 'QueryFailedError', code: '22P02' });
    expect(logged.message).toBe('invalid input syntax for type uuid: "…" (SQLSTATE 22P02)');
    expect(logged.stack).toContain('safe-error.spec');
  });

  it('names the constraint that was violated', () => {
    const driver = databaseError('duplicate key value violates unique constraint "one_account_per_email"', {
      code: '23505',
      constraint: 'one_account_per_email',
      table: 'user_account',
    });
    expect(safeError(new QueryFailedError('…', [], driver))).toMatchObject({
      constraint: 'one_account_per_email',
      table: 'user_account',
    });
  });

  it('keeps the message and the cause of an error of ours', () => {
    const error = new Error('the printer is on fire', { cause: new TypeError('no paper') });
    expect(safeError(error)).toMatchObject({
      type: 'Error',
      message: 'the printer is on fire',
      cause: { type: 'TypeError', message: 'no paper' },
    });
  });

  it('copies no other property', () => {
    const error = Object.assign(new Error('refused'), { learner: NAME, config: { headers: { authorization: 'x' } } });
    expect(Object.keys(safeError(error)).sort()).toEqual(['message', 'stack', 'type']);
  });

  it('survives causes that turn in circles, and things that are no errors', () => {
    const error = new Error('chicken');
    error.cause = new Error('egg', { cause: error });
    expect(safeError(error).cause?.cause?.cause).toBeUndefined();
    expect(safeError(NAME)).toEqual({ type: 'string', message: 'something that is not an error was thrown' });
  });
});
