import { createLink, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, type AnchorHTMLAttributes, type Ref } from 'react';
import classes from './tab-links.module.css';

/** Tabs that are addresses: one can open, share and come back to each. */
export function TabLinks({ label, children }: { label: string; children: React.ReactNode }) {
  const tabs = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    // On a narrow screen the tab one is on may be beyond the edge.
    const strip = tabs.current;
    const current = strip?.querySelector<HTMLElement>('[aria-current]');
    if (strip && current) strip.scrollLeft = current.offsetLeft - strip.clientWidth / 3;
  }, [pathname]);
  return (
    <nav ref={tabs} className={`${classes.tabs} no-print`} aria-label={label}>
      {children}
    </nav>
  );
}

export const TabLink = createLink(
  ({
    className: _,
    children,
    ...props
  }: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }) => (
    <a {...props} className={classes.tab}>
      {children}
    </a>
  ),
);
