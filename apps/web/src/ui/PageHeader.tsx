import { useEffect, useRef } from 'react';
import { takeFocus } from '../routing/route-focus';
import classes from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** Where the page stands: a link to its list, a code. */
  eyebrow?: React.ReactNode;
  /** State chips and figures under the title. */
  meta?: React.ReactNode;
  actions?: React.ReactNode;
}

/** The one `h1` of a page; it names the browser's tab and takes the focus after a change of page. */
export function PageHeader({ title, eyebrow, meta, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Certitude`;
    takeFocus(heading.current);
  }, [title]);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {eyebrow && <div className={classes.eyebrow}>{eyebrow}</div>}
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h1>
        {meta && <div className={classes.meta}>{meta}</div>}
      </div>
      {actions && <div className={`${classes.actions} no-print`}>{actions}</div>}
    </header>
  );
}
