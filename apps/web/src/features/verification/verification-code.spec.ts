import { CODE_LENGTH, codeFrom, symbolsOf } from './verification-code';

describe('verification code', () => {
  const code = 'QGS4-2W2E-DETZ-C97G-MTX2';

  it.each([
    code,
    'qgs4 2w2e detz c97g mtx2',
    'QGS42W2EDETZC97GMTX2',
    ` ${code}\n`,
    `https://certitude.example/verifier/${code}`,
    `https://certitude.example/verifier/${code}/?langue=fr#haut`,
    'QGS4–2W2E–DETZ–C97G–MTX2',
  ])('is read from « %s »', (typed) => {
    expect(codeFrom(typed)).toBe(code);
    expect(symbolsOf(codeFrom(typed))).toBe(CODE_LENGTH);
  });

  it('is empty when nothing of it is there', () => {
    expect(codeFrom(' - ')).toBe('');
  });
});
