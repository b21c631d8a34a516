import { closest } from 'fastest-levenshtein';
import { readArguments } from './arguments.mjs';

const read = (...words: string[]) => readArguments(words, closest);

describe('what npm start is asked', () => {
  it('is read, https with two files or none', () => {
    expect(read('--tls', 'a.crt', 'a.key', '--no-build')).toMatchObject({
      tls: { certificate: 'a.crt', key: 'a.key' },
      noBuild: true,
      reset: false,
    });
    expect(read('--tls', '--reset', '--yes')).toMatchObject({ tls: 'trial', reset: true, confirmed: true });
    expect(read()).toMatchObject({ tls: undefined, noBuild: false, help: false });
  });

  it.each([
    [['--tls', 'a.crt'], '--tls prend un certificat et sa clé'],
    [['--tls', 'a.crt', 'a.key', 'b.key'], 'Mot inattendu : « b.key »'],
    [['--tsl'], 'vouliez-vous dire --tls ?'],
    [['--no-buld'], 'vouliez-vous dire --no-build ?'],
    [['démo'], 'Mot inattendu : « démo »'],
    [['constructor'], 'Mot inattendu'],
  ])('is refused when it is not understood: %j', (words, told) => {
    expect(() => read(...words)).toThrow(told);
  });
});
