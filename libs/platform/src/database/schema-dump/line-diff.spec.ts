import { lineDiff } from './line-diff';

const text = (...lines: string[]): string => lines.join('\n');

describe('the difference between two texts', () => {
  it('is nothing when they are equal', () => {
    expect(lineDiff(text('a', 'b'), text('a', 'b'))).toBe('');
  });

  it('shows removed and added lines among their neighbours only', () => {
    const before = text('1', '2', '3', '4', '5', 'old', '7', '8', '9', '10');
    const after = before.replace('old', 'new');
    expect(lineDiff(before, after)).toBe(text('…', ' 3', ' 4', ' 5', '-old', '+new', ' 7', ' 8', ' 9'));
  });

  it('keeps distant changes apart', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${String(index)}`);
    const after = lines.with(2, 'changed').with(25, 'changed too');
    const diff = lineDiff(text(...lines), text(...after)).split('\n');
    expect(diff.filter((line) => /^[-+]/.test(line))).toEqual(['-line 2', '+changed', '-line 25', '+changed too']);
    expect(diff).not.toContain(' line 14');
  });

  it('finds what moved as removed here and added there', () => {
    expect(lineDiff(text('a', 'b', 'c'), text('b', 'c', 'a'))).toBe(text('-a', ' b', ' c', '+a'));
  });
});
