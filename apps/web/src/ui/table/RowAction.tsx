import { Button } from '@mantine/core';

interface RowActionProps {
  children: string;
  /** What it is done to: heard after the words of the button, which are the same on every row. */
  of: string;
  danger?: boolean;
  onClick: () => void;
}

export const RowAction = ({ children, of, danger = false, onClick }: RowActionProps) => (
  <Button variant="subtle" size="compact-sm" onClick={onClick} {...(danger && { color: 'red' })}>
    {children}
    <span className="visually-hidden"> {of}</span>
  </Button>
);
