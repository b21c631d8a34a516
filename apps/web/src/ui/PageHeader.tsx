import { Box, Group } from '@mantine/core';
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
    <Group component="header" mb={24} gap="16px 24px" align="flex-end" justify="space-between">
      <Box flex="1 1 320px" miw={0}>
        {eyebrow && (
          <Group mb={4} c="dimmed" fz="sm" gap="4px 8px" align="stretch">
            {eyebrow}
          </Group>
        )}
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h1>
        {meta && (
          <Group mt={10} c="dimmed" gap="6px 14px">
            {meta}
          </Group>
        )}
      </Box>
      {actions && <div className={`${classes.actions} no-print`}>{actions}</div>}
    </Group>
  );
}
