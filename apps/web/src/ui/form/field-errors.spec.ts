import { inviteMemberRequest } from '#identity/member/member.contract.js';
import { atFields, errorsOfFields, errorsOfSchema, pathOfPointer } from './field-errors';

describe('refusals and their fields', () => {
  it('reads a JSON pointer as a path in the form, escapes included', () => {
    expect(pathOfPointer('/members/0/userId')).toBe('members.0.userId');
    expect(pathOfPointer('/a~1b/c~0d')).toBe('a/b.c~d');
  });

  it('keeps the first sentence of a place', () => {
    const fields = [
      { pointer: '/email', detail: 'Adresse e-mail invalide' },
      { pointer: '/email', detail: 'Trop long' },
    ];
    expect(errorsOfFields(fields)).toEqual({ email: 'Adresse e-mail invalide' });
  });

  it('tells the refusal of an item at the field that shows its list', () => {
    const values = { title: '', competencyIds: ['a', 'b'] };
    const errors = { 'competencyIds.1': 'Hors des blocs évalués', title: 'Trop long', 'certification.id': 'Inconnue' };
    expect(atFields(errors, values)).toEqual({
      competencyIds: 'Hors des blocs évalués',
      title: 'Trop long',
      'certification.id': 'Inconnue',
    });
  });

  it('refuses before sending what the contract would refuse', () => {
    expect(Object.keys(errorsOfSchema(inviteMemberRequest, { email: 'x', displayName: '', roles: [] })).sort()).toEqual(
      ['displayName', 'email', 'roles'],
    );
    const fine = { email: 'a@b.fr', displayName: 'A', roles: ['juror'] };
    expect(errorsOfSchema(inviteMemberRequest, fine)).toEqual({});
  });
});
