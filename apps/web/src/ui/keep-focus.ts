import { useEffect, useState } from 'react';

/** Where the focus goes when what held it is no longer there: the title of the page, which Tab goes on from. */
const title = (): HTMLElement | null => document.querySelector<HTMLElement>('main h1[tabindex]');

const canTakeFocus = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.isConnected && element !== document.body && !element.matches(':disabled');

/** A button disabled while it works loses the focus: gives it back, unless someone has moved on meanwhile. */
export function holdFocus(): () => void {
  const held = document.activeElement;
  return () => {
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && canTakeFocus(held)) held.focus({ preventScroll: true });
    });
  };
}

/** For a dialog that is there as long as it is open: once closed, the focus goes back to what opened it. */
export function useFocusBack(opened: boolean): void {
  const [opener] = useState(() => (opened ? document.activeElement : null));
  useEffect(
    () => () => {
      if (opener === null) return;
      // After what is underneath has been enabled again.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const target = canTakeFocus(opener) ? opener : title();
        target?.focus({ preventScroll: true });
      }, 20);
    },
    [opener],
  );
}
