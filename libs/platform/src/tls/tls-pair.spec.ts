import { aPair } from './pair.fixture';
import { readTlsPair } from './tls-pair';
import { tlsWarnings } from './tls-warnings';

const NOW = new Date('2026-11-20T09:00:00Z');
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const URL_OF_IT = 'https://centre.exemple.fr';

describe('a certificate and its key', () => {
  it('say for which addresses they serve, until when, and that nobody else vouches for them', async () => {
    const facts = readTlsPair(
      await aPair({ from: inDays(-1), to: inDays(90), names: ['centre.exemple.fr', '*.exemple.org'] }),
    );
    expect(facts).toMatchObject({
      names: ['centre.exemple.fr', '*.exemple.org'],
      validTo: inDays(90),
      isSelfSigned: true,
      fingerprint: expect.stringMatching(/^(?:[\dA-F]{2}:){31}[\dA-F]{2}$/) as string,
    });
    expect(['centre.exemple.fr', 'a.exemple.org', 'exemple.org', '10.0.0.1'].map((host) => facts.covers(host))).toEqual(
      [true, true, false, false],
    );
  });

  it('are known to have an authority when they have one', async () => {
    const authority = await aPair({ names: [] });
    expect(readTlsPair(await aPair({ authority })).isSelfSigned).toBe(false);
  });

  it.each([
    [
      'the key of another',
      async () => ({ ...(await aPair()), key: (await aPair()).key }),
      'La clé n’est pas celle du certificat',
    ],
    [
      'the two files the wrong way round',
      async () => flipped(await aPair()),
      'Le premier fichier n’est pas un certificat',
    ],
    [
      'an empty certificate',
      async () => ({ ...(await aPair()), certificate: '' }),
      'Le premier fichier n’est pas un certificat',
    ],
    [
      'a key that is none',
      async () => ({ ...(await aPair()), key: 'clé' }),
      'Le second fichier n’est pas une clé privée',
    ],
    ['a key under a password', () => aPair({ passphrase: 'secret' }), 'La clé est protégée par un mot de passe'],
  ])('are refused, with what to do: %s', async (_, pair, words) => {
    const given = await pair();
    expect(() => readTlsPair(given)).toThrow(words);
  });
});

const flipped = ({ certificate, key }: { certificate: string; key: string }) => ({
  certificate: key,
  key: certificate,
});

describe('what browsers will hold against a certificate', () => {
  const warningsOf = async (made: Parameters<typeof aPair>[0], url = URL_OF_IT) =>
    tlsWarnings(readTlsPair(await aPair(made)), url, NOW);

  it('is nothing when it is in force for the address of the product', async () => {
    expect(await warningsOf({ from: inDays(-1), to: inDays(90) })).toEqual([]);
  });

  it.each([
    ['is over', { from: inDays(-90), to: inDays(-1) }, 'a expiré le 19 novembre 2026'],
    ['is yet to come', { from: inDays(2), to: inDays(90) }, 'qu’à partir du 22 novembre 2026'],
    ['is near its end', { from: inDays(-80), to: inDays(10) }, 'expire le 30 novembre 2026 : renouvelez-le'],
    ['is for another address', { from: inDays(-1), to: inDays(90), names: ['autre.fr'] }, 'il couvre autre.fr'],
    ['names no address', { from: inDays(-1), to: inDays(90), names: [] }, 'ne nomme aucune adresse'],
  ])('is told when it %s', async (_, made, words) => {
    expect(await warningsOf(made)).toEqual([expect.stringContaining(words)]);
  });
});
