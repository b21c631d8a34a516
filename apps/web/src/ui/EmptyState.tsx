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
  <div className={`${classes.state} ${classes.empty}`}>
    <Glyph className={classes.icon} size={26} stroke={1.6} aria-hidden />
    <p className={classes.title}>{title}</p>
    {children && <div className={classes.text}>{children}</div>}
    {actions && <div className={classes.actions}>{actions}</div>}
  </div>
);
