import { randomBytes, randomUUID } from 'node:crypto';

export const newId = (): string => randomUUID();

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * An unguessable code that a person can read aloud: no 0/O, 1/I/L; groups of four.
 * 20 characters over 31 symbols hold 99 bits.
 */
export function readableCode(characters = 20): string {
  let code = '';
  while (code.replaceAll('-', '').length < characters) {
    for (const byte of randomBytes(characters)) {
      const symbols = code.replaceAll('-', '').length;
      if (symbols === characters) break;
      // 248 = 8 × 31: bytes above it would favour the first symbols.
      if (byte >= 248) continue;
      if (symbols > 0 && symbols % 4 === 0) code += '-';
      code += ALPHABET[byte % ALPHABET.length];
    }
  }
  return code;
}
