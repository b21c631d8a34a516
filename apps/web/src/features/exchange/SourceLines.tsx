import { Box, UnstyledButton } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { ImportPreview } from '#exchange/framework-import/framework-import.contract.js';
import classes from './import.module.css';

interface SourceLinesProps {
  lines: readonly string[];
  warnings: ImportPreview['warnings'];
  current: number | null;
  from: number | null;
  to: number | null;
  onChoose: (line: number) => void;
}

/** Lines are drawn by pages the browser may skip while out of sight: long documents stay light. */
const PAGE = 200;

export function SourceLines({ lines, warnings, current, from, to, onChoose }: SourceLinesProps) {
  const flagged = useMemo(() => new Set(warnings.map((warning) => warning.line)), [warnings]);
  const pages = Math.ceil(lines.length / PAGE);
  return (
    <Box className={classes.lines} ff="monospace" fz="xs" lh="1.55">
      {Array.from({ length: pages }, (_, page) => {
        const first = page * PAGE + 1;
        const last = first + PAGE - 1;
        const near = (number: number | null) => (number !== null && number >= first && number <= last ? number : null);
        const overlaps = from !== null && to !== null && from <= last && to >= first;
        return (
          <Page
            key={first}
            first={first}
            lines={lines}
            flagged={flagged}
            current={near(current)}
            from={overlaps ? from : null}
            to={overlaps ? to : null}
            onChoose={onChoose}
          />
        );
      })}
    </Box>
  );
}

interface PageProps extends Omit<SourceLinesProps, 'warnings'> {
  first: number;
  flagged: ReadonlySet<number>;
}

const Page = memo(function Page({ first, lines, flagged, current, from, to, onChoose }: PageProps) {
  return (
    <ol className={`${classes.page} plain-list`} start={first}>
      {lines.slice(first - 1, first - 1 + PAGE).map((text, index) => {
        const number = first + index;
        return (
          <li
            key={number}
            data-line={number}
            data-current={number === current || undefined}
            data-within={(from !== null && to !== null && number >= from && number <= to) || undefined}
            data-flagged={flagged.has(number) || undefined}
          >
            {/* Out of the tab order: thousands of stops would bar the way to the rest of the page. */}
            <UnstyledButton tabIndex={-1} onClick={() => onChoose(number)}>
              <Box component="span" flex="none" w="4ch" c="dimmed" ta="right" style={{ userSelect: 'none' }}>
                {number}
              </Box>
              <span>{text}</span>
            </UnstyledButton>
          </li>
        );
      })}
    </ol>
  );
});
