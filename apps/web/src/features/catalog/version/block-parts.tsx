import { Box, Text } from '@mantine/core';
import classes from './version-show.module.css';

/** A mark beside words. */
export const Flag = ({ children }: { children: React.ReactNode }) => (
  <Text
    span
    display="inline-block"
    ml={6}
    px={6}
    bd="1px solid var(--line-strong)"
    bdrs={3}
    c="dimmed"
    fz="xs"
    fw={600}
    lh="inherit"
  >
    {children}
  </Text>
);

/** A part of a cell, under its own heading. */
export const Section = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <Box mt={8}>
    <Box component="h3" mt={0} mb={1} c="dimmed" ff="text" fz="0.875rem">
      {title}
    </Box>
    <div style={{ whiteSpace: 'pre-line' }}>{children}</div>
  </Box>
);

/** Items may repeat in an official document, hence the index in the key. */
export const List = ({ items }: { items: readonly string[] }) => (
  <ul className={classes.list}>
    {items.map((item, index) => (
      <li key={`${index} ${item}`}>{item}</li>
    ))}
  </ul>
);
