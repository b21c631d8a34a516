import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import classes from './tab-links.module.css';

/** Tabs that are addresses: one can open, share and come back to each. */
export const TabLinks = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <nav className={`${classes.tabs} no-print`} aria-label={label}>
    {children}
  </nav>
);

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
