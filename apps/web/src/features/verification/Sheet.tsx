import { Box } from '@mantine/core';

interface SheetProps {
  id: string;
  title: string;
  /** Out of what is printed. */
  screenOnly?: boolean;
  children: React.ReactNode;
}

/** A titled part of the answer. */
export const Sheet = ({ id, title, screenOnly = false, children }: SheetProps) => (
  <Box
    component="section"
    {...(screenOnly && { className: 'no-print' })}
    aria-labelledby={id}
    mb={20}
    p={{ base: 16, xs: '20px 24px' }}
    bd="1px solid var(--line)"
    bdrs={8}
    bg="var(--surface)"
  >
    <Box component="h2" id={id} mt={0} mb={8} fz="1.1875rem">
      {title}
    </Box>
    {children}
  </Box>
);
