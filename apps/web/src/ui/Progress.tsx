import classes from './progress.module.css';

interface ProgressProps {
  label: string;
  value: number;
  total: number;
  /** All the room there is. */
  wide?: boolean;
}

/** How far something is: the figures say it, the bar shows it. */
export function Progress({ label, value, total, wide = false }: ProgressProps) {
  const share = total === 0 ? 0 : value / total;
  return (
    <span className={classes.progress} {...(wide && { style: { width: '100%' } })}>
      <span
        className={classes.track}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={value}
        aria-valuetext={`${value} / ${total}`}
        data-done={total > 0 && value >= total}
      >
        <span className={classes.fill} style={{ transform: `scaleX(${share})` }} />
      </span>
      <span className={classes.figures} aria-hidden>
        {value}/{total}
      </span>
    </span>
  );
}
