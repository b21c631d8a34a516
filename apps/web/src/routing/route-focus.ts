/**
 * After a change of page the focus goes to its title, so that a screen reader says where one is and Tab starts there.
 * The title takes it when it appears, however late its page is loaded.
 */
let pending = false;

/** A change of tab inside a page keeps its title: the first two segments name the page. */
const pageOf = (pathname: string): string => pathname.split('/').slice(0, 3).join('/');

export function expectTitle(from: string | undefined, to: string): void {
  if (from !== undefined && pageOf(from) !== pageOf(to)) pending = true;
}

export function takeFocus(title: HTMLElement | null): void {
  if (!pending || !title) return;
  pending = false;
  title.focus({ preventScroll: true });
}
