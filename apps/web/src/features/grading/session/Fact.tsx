import { Group } from '@mantine/core';

/** A fact of a session or of a candidate, after its icon. */
export const Fact = ({ children }: { children: React.ReactNode }) => (
  <Group component="span" display="inline-flex" gap={5} wrap="nowrap">
    {children}
  </Group>
);
