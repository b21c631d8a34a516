import type { Icon } from '@tabler/icons-react';
import classes from './status-chip.module.css';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

interface StatusChipProps {
  tone: Tone;
  /** The state is told by the shape and the words; the colour only helps. */
  icon: Icon;
  children: React.ReactNode;
  title?: string;
}

export const StatusChip = ({ tone, icon: Glyph, children, title }: StatusChipProps) => (
  <span className={classes.chip} data-tone={tone} title={title}>
    <Glyph size={15} stroke={2} aria-hidden />
    <span>{children}</span>
  </span>
);
