import type { Ref } from 'react';

interface ScrollRegionProps {
  label: string;
  className?: string | undefined;
  children: React.ReactNode;
  ref?: Ref<HTMLElement>;
}

/** A part of the page that scrolls by itself; Tab reaches it, so that the arrows can move it (WCAG 2.1.1). */
export const ScrollRegion = ({ label, className, children, ref }: ScrollRegionProps) => (
  <section ref={ref} className={className} aria-label={label} {...FOCUSABLE}>
    {children}
  </section>
);

const FOCUSABLE = { tabIndex: 0 };
