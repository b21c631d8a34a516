import type { TablerIcon } from '@tabler/icons-react';
import classes from './notice.module.css';

interface NoticeProps {
  tone: 'success' | 'warning' | 'danger';
  icon: TablerIcon;
  title: string;
  /** Read aloud as it appears. */
  alert?: boolean;
  className?: string;
  children?: React.ReactNode;
}

/** What stands in the way, or that nothing does, point by point: a long list scrolls by itself. */
export const Notice = ({ tone, icon: Glyph, title, alert = false, className, children }: NoticeProps) => (
  <section
    className={[classes.notice, className].filter(Boolean).join(' ')}
    data-tone={tone}
    role={alert ? 'alert' : undefined}
  >
    <h2>
      <Glyph size={20} aria-hidden />
      {title}
    </h2>
    {children}
  </section>
);
