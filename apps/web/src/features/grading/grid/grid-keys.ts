export type GridCommand =
  | { do: 'rate'; level: number }
  | { do: 'erase' }
  | { do: 'move'; by: 1 | -1 }
  | { do: 'change'; by: 1 | -1 }
  | { do: 'comment' }
  | { do: 'help' };

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const MOVES: Record<string, GridCommand> = {
  ArrowDown: { do: 'move', by: 1 },
  ArrowUp: { do: 'move', by: -1 },
  ArrowRight: { do: 'change', by: 1 },
  ArrowLeft: { do: 'change', by: -1 },
  Backspace: { do: 'erase' },
  Delete: { do: 'erase' },
  c: { do: 'comment' },
  C: { do: 'comment' },
  '?': { do: 'help' },
};

/**
 * What a key asks for. Digits are read by their place too: on a French keyboard the row of digits gives `& é " '` unless
 * Shift is held, and nobody should have to hold it eighty times.
 */
export function commandOf({ key, code, ctrlKey, metaKey, altKey }: Key, highestLevel: number): GridCommand | null {
  if (ctrlKey || metaKey || altKey) return null;
  const command = MOVES[key];
  if (command) return command;
  const typed = /^\d$/.test(key) ? key : /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (typed === undefined) return null;
  const digit = Number(typed);
  if (digit === 0) return { do: 'erase' };
  return digit <= highestLevel ? { do: 'rate', level: digit } : null;
}
