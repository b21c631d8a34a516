import { Box, Group } from '@mantine/core';
import { IconFolderOpen, type Icon } from '@tabler/icons-react';
import classes from './states.module.css';

interface EmptyStateProps {
  icon?: Icon;
  title: string;
  /** What will be found here, and what to do first. */
  children?: React.ReactNode;
  actions?: React.ReactNode;
}

export const EmptyState = ({ icon: Glyph = IconFolderOpen, title, children, actions }: EmptyStateProps) => (
  <div className={`${classes.state} ${classes.empty}`} data-empty>
    <Glyph className={classes.icon} size={26} stroke={1.6} aria-hidden />
    <Box component="p" m={0} fz="1.0625rem" fw={600}>
      {title}
    </Box>
    {children && <div className={classes.text}>{children}</div>}
    {actions && (
      <Group mt={4} gap={8} align="stretch">
        {actions}
      </Group>
    )}
  </div>
);
