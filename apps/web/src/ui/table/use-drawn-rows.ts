import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { indexesOf, withRoom, type Drawn } from './drawn-rows';
import { usePrinting } from './use-printing';

/** Below this, all the rows are drawn: the browser finds words in them, and nothing has to be measured. */
const DRAWN_WHOLE = 100;
const USUAL_HEIGHT = 46;
const BEYOND_SIGHT = 8;

interface DrawnRowsOptions {
  count: number;
  /** Rows of the whole list, `null` when nobody counted them. */
  total: number | null;
  rowIdAt: (index: number) => string;
  /** Told when the last rows come in sight. */
  onEnd?: (() => void) | undefined;
}

/** What to draw of a list that may be ten thousand rows long: all of it on paper, what is in sight on a screen. */
export function useDrawnRows({ count, total, rowIdAt, onEnd }: DrawnRowsOptions) {
  const scroller = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const printing = usePrinting();
  const whole = printing || (count <= DRAWN_WHOLE && total !== null && total <= count);
  const virtualizer = useVirtualizer({
    count,
    enabled: !whole,
    getScrollElement: () => scroller.current,
    getItemKey: rowIdAt,
    estimateSize: () => USUAL_HEIGHT,
    overscan: BEYOND_SIGHT,
    rangeExtractor: ({ startIndex, endIndex, overscan }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const inSight = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
      return indexesOf(inSight, focused, count);
    },
  });
  const drawn: Drawn[] = whole
    ? Array.from({ length: count }, (_, index) => ({ index }))
    : withRoom(virtualizer.getVirtualItems(), virtualizer.getTotalSize());
  const last = virtualizer.range?.endIndex ?? -1;
  const ended = !whole && last >= count - 1 - BEYOND_SIGHT;
  useEffect(() => {
    if (ended) onEnd?.();
  }, [ended, onEnd]);
  return { scroller, drawn, measure: whole ? undefined : virtualizer.measureElement, setFocused };
}
