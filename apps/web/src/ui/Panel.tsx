import { useId } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  title?: string;
  description?: React.ReactNode;
  actions?: React.ReactNode;
  /** Without inner margins, for a table that fills it. */
  flush?: boolean;
  children: React.ReactNode;
}

/** A titled sheet of the page. */
export function Panel({ title, description, actions, flush = false, children }: PanelProps) {
  const titleId = useId();
  return (
    <section className={classes.panel} aria-labelledby={title ? titleId : undefined}>
      {(title ?? actions) && (
        <div className={classes.head}>
          <div>
            {title && (
              <h2 id={titleId} className={classes.title}>
                {title}
              </h2>
            )}
            {description && <div className={classes.description}>{description}</div>}
          </div>
          {actions && <div className={`${classes.actions} no-print`}>{actions}</div>}
        </div>
      )}
      <div className={flush ? undefined : classes.body}>{children}</div>
    </section>
  );
}
