import { endingOf, fold, joinWraps, startsLow } from './prose';

describe('line wraps', () => {
  it('are undone with one space', () => {
    expect(joinWraps(['Préparer les', 'supports'])).toBe('Préparer les supports');
  });

  it('take no space inside a compound, after a slash or an elision, or before a comma', () => {
    expect(joinWraps(['rôles MOA-', 'MOE'])).toBe('rôles MOA-MOE');
    expect(joinWraps(['données non-', 'techniques'])).toBe('données non-techniques');
    expect(joinWraps(['métier/', 'secteur'])).toBe('métier/secteur');
    expect(joinWraps(['retour d’', 'expérience'])).toBe('retour d’expérience');
    expect(joinWraps(['plans', ', coupes'])).toBe('plans, coupes');
  });

  it('keep the space of a dash between two words and of an ellipsis', () => {
    expect(joinWraps(['chantiers -', 'visites'])).toBe('chantiers - visites');
    expect(joinWraps(['chanvre, réemploi', '...).'])).toBe('chanvre, réemploi ...).');
  });

  it('lose their soft hyphen', () => {
    expect(joinWraps(['réno\u00ad', 'vation'])).toBe('rénovation');
  });
});

describe('the end of a line', () => {
  it.each(['les plans,', 'mettant en', 'la conduite de', 'elle-', 'plans et', 'chez l’', 'lots ('])(
    'is open after %s',
    (text) => {
      expect(endingOf(text)).toBe('open');
    },
  );

  it.each(['Terminé.', 'lots (gaz, bois).', 'vraiment ?', '("autocontrôle").'])('is closed after %s', (text) => {
    expect(endingOf(text)).toBe('closed');
  });

  it('tells nothing after an ordinary word', () => {
    expect(endingOf('des documents')).toBe('plain');
  });
});

it('a text that starts with a small letter or a closing mark is the rest of another', () => {
  expect(['œuvre', '« suite', ', et', ': analyse'].map(startsLow)).toEqual([true, true, true, true]);
  expect(['Œuvre', 'C++', '2 à 6'].map(startsLow)).toEqual([false, false, false]);
});

it('two typings of a title fold to the same words', () => {
  expect(fold('L’ÉTUDE  du  bâti.')).toBe(fold("l'etude du bati"));
});
