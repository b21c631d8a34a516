import classes from './table-bar.module.css';

/** Search and filters above a table. */
export const TableBar = ({ children }: { children: React.ReactNode }) => (
  <div className={classes.bar} role="search">
    {children}
  </div>
);
