import { sha256Of } from './file-digest';

describe('digest of a file', () => {
  it('is the SHA-256 that the certificate bears, in lower-case hexadecimal', async () => {
    // FIPS 180-2, appendix B.1.
    await expect(sha256Of(new Blob(['abc']))).resolves.toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('changes with a single byte', async () => {
    const [one, other] = await Promise.all([sha256Of(new Blob(['%PDF-1.7'])), sha256Of(new Blob(['%PDF-1.6']))]);
    expect(one).not.toBe(other);
  });
});
