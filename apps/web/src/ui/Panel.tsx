import { Box } from '@mantine/core';
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
              <Box component="h2" id={titleId} m={0} ff="heading" fz="1.1875rem" fw={600} lh="1.3">
                {title}
              </Box>
            )}
            {description && (
              <Box maw="72ch" mt={2} c="dimmed" fz="sm">
                {description}
              </Box>
            )}
          </div>
          {actions && <div className={`${classes.actions} no-print`}>{actions}</div>}
        </div>
      )}
      <div className={flush ? undefined : classes.body}>{children}</div>
    </section>
  );
}
