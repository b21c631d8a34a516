import { readableCode } from '#kernel/id.js';
import { normalised } from './verification.reader';

describe('a verification code', () => {
  it('is read however it is typed', () => {
    const code = readableCode();
    expect(normalised(code)).toBe(code);
    expect(normalised(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
    expect(normalised(` ${code.replaceAll('-', '')} `)).toBe(code);
  });

  it('is nothing when nothing was typed', () => {
    expect(normalised('--')).toBe('');
  });
});
