const TABBABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]';

/** What the Tab key stops at, in the order of the page. */
const tabbables = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (element) => element.tabIndex >= 0 && element.getClientRects().length > 0,
  );

export function tabbableBefore(element: HTMLElement): HTMLElement | undefined {
  const all = tabbables();
  return all[all.indexOf(element) - 1];
}

export function tabbableAfter(element: HTMLElement): HTMLElement | undefined {
  const all = tabbables();
  return all[all.indexOf(element) + 1];
}
