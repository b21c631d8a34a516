import { unbroken } from './typography';

describe('a French sentence', () => {
  it('never breaks its line before a sign that a space precedes, nor after an opening quotation mark', () => {
    expect(unbroken('Supprimer « Printemps » ? Non : gardez-le ; vite !')).toBe(
      'Supprimer «\u00a0Printemps\u00a0»\u00a0? Non\u00a0: gardez-le\u00a0; vite\u00a0!',
    );
    expect(unbroken('Rien à changer, ici: 10:30')).toBe('Rien à changer, ici: 10:30');
  });
});
