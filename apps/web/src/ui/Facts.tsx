import classes from './facts.module.css';

/** Label–value pairs, in columns when there is room. */
export const Facts = ({ items }: { items: readonly (readonly [label: string, value: React.ReactNode])[] }) => (
  <dl className={classes.facts}>
    {items.map(([label, value]) => (
      <div key={label} className={classes.fact}>
        <dt>{label}</dt>
        <dd>{value ?? '—'}</dd>
      </div>
    ))}
  </dl>
);
