import { Sentences } from './sentences';

const sentences = new Sentences({
  fr: {
    'a.grids_one': 'Il reste {count} grille',
    'a.grids_other': 'Il reste {count} grilles',
    'a.kept_block': 'Le bloc {code} est gardé',
    'a.kept_competency': 'La compétence {code} est gardée',
    'a.not-text': 'Ce n’est pas du texte mais $t(a.format-{format}), « {text} »',
    'a.format-pdf': 'un PDF',
  },
  en: {
    'a.grids_one': '{count} grid left',
    'a.grids_other': '{count} grids left',
    'a.kept_block': 'Block {code} is kept',
    'a.kept_competency': 'Competency {code} is kept',
    'a.not-text': 'This is not text but $t(a.format-{format}), “{text}”',
    'a.format-pdf': 'a PDF',
  },
});

describe('a sentence', () => {
  it('counts as its language does', () => {
    expect([0, 1, 2, 2_000_000].map((count) => sentences.of('fr', 'a.grids', { count }))).toEqual([
      'Il reste 0 grille',
      'Il reste 1 grille',
      'Il reste 2 grilles',
      'Il reste 2000000 grilles',
    ]);
    expect(sentences.of('en', 'a.grids', { count: 0 })).toBe('0 grids left');
  });

  it('tells apart the cases of one code', () => {
    expect(sentences.of('fr', 'a.kept', { about: 'competency', code: '1.1' })).toBe('La compétence 1.1 est gardée');
    expect(sentences.of('en', 'a.kept', { about: 'block', code: '1' })).toBe('Block 1 is kept');
  });

  it('may hold another label, in the same language', () => {
    const params = Object.freeze({ format: 'pdf', text: 'x' });
    expect(sentences.of('fr', 'a.not-text', params)).toBe('Ce n’est pas du texte mais un PDF, « x »');
    expect(sentences.of('en', 'a.not-text', params)).toBe('This is not text but a PDF, “x”');
  });

  it('repeats what a document says without reading it as a label, and leaves alone a place it cannot fill', () => {
    expect(sentences.of('en', 'a.kept', { about: 'block', code: '$t(a.format-pdf) {about} $& <b>' })).toBe(
      'Block $t(a.format-pdf) {about} $& <b> is kept',
    );
    expect(sentences.of('en', 'a.kept', { about: 'block' })).toBe('Block {code} is kept');
  });

  it('is nothing for a code without a label', () => {
    expect(sentences.of('fr', 'a.unknown')).toBeUndefined();
  });
});
