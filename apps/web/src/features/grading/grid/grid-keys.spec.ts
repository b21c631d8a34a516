import { commandOf } from './grid-keys';

const key = (key: string, code = '', held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
  commandOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...held }, 4);

describe('keys of a grid', () => {
  it('rates with the digits of the scale, and with no other', () => {
    expect(key('1', 'Digit1')).toEqual({ do: 'rate', level: 1 });
    expect(key('4', 'Numpad4')).toEqual({ do: 'rate', level: 4 });
    expect(key('5', 'Digit5')).toBeNull();
  });

  it('reads the row of digits of a French keyboard without Shift', () => {
    expect(key('&', 'Digit1')).toEqual({ do: 'rate', level: 1 });
    expect(key('é', 'Digit2')).toEqual({ do: 'rate', level: 2 });
    expect(key('"', 'Digit3')).toEqual({ do: 'rate', level: 3 });
    expect(key("'", 'Digit4')).toEqual({ do: 'rate', level: 4 });
    expect(key('à', 'Digit0')).toEqual({ do: 'erase' });
  });

  it('takes « ? » for help wherever the keyboard puts it', () => {
    expect(key('?', 'KeyM')).toEqual({ do: 'help' });
    expect(key('?', 'Slash')).toEqual({ do: 'help' });
  });

  it('erases, moves, changes and comments', () => {
    expect(key('0', 'Digit0')).toEqual({ do: 'erase' });
    expect(key('Backspace', 'Backspace')).toEqual({ do: 'erase' });
    expect(key('ArrowUp', 'ArrowUp')).toEqual({ do: 'move', by: -1 });
    expect(key('ArrowRight', 'ArrowRight')).toEqual({ do: 'change', by: 1 });
    expect(key('c', 'KeyC')).toEqual({ do: 'comment' });
  });

  it('leaves the shortcuts of the browser alone', () => {
    expect(key('1', 'Digit1', { ctrlKey: true })).toBeNull();
    expect(key('c', 'KeyC', { metaKey: true })).toBeNull();
    expect(key('ArrowLeft', 'ArrowLeft', { altKey: true })).toBeNull();
    expect(key('a', 'KeyA')).toBeNull();
  });
});
