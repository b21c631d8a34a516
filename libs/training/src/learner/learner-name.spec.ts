import { displayNameOf, sortNameOf } from './learner-name';

describe('a learner’s name', () => {
  it('sorts under the name in use, and still answers to the birth name', () => {
    expect(sortNameOf({ birthName: 'Le Goff', usualName: 'Étienne', firstNames: 'Maëlys, Jeanne' })).toBe(
      'etienne maelys, jeanne le goff',
    );
    expect(sortNameOf({ birthName: 'Le Goff', usualName: null, firstNames: 'Maëlys' })).toBe('le goff maelys');
  });

  it('is shown with the first of the first names, commas telling compound ones apart', () => {
    expect(displayNameOf({ birthName: 'Durand', usualName: null, firstNames: 'Marie Louise' })).toBe('Marie Durand');
    expect(displayNameOf({ birthName: 'Durand', usualName: null, firstNames: 'Marie Louise, Anne' })).toBe(
      'Marie Louise Durand',
    );
    expect(displayNameOf({ birthName: 'Durand', usualName: 'Petit', firstNames: 'Jean-Noël' })).toBe('Jean-Noël Petit');
  });
});
