import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being laid out for paper; drawn again before it is, so that what the screen leaves out is there. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia('print');
    const follow = (onPaper: boolean) => flushSync(() => setPrinting(onPaper));
    const start = () => follow(true);
    const end = () => follow(false);
    const change = ({ matches }: MediaQueryListEvent) => follow(matches);
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    paper.addEventListener('change', change);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
      paper.removeEventListener('change', change);
    };
  }, []);
  return printing;
}
