import { Box } from '@mantine/core';
import type { GridBlock, GridCompetency, GridCriterion } from './grid-outline';
import classes from './grid-page.module.css';

interface GridSectionsProps {
  blocks: readonly GridBlock[];
  children: (criterion: GridCriterion) => React.ReactNode;
}

/** Blocks, competencies, criteria: the order of the référentiel, each under its heading. */
export const GridSections = ({ blocks, children }: GridSectionsProps) =>
  blocks.map((block) => (
    <Box component="section" key={block.id} mb={28} aria-labelledby={`block-${block.id}`}>
      <Box component="h2" id={`block-${block.id}`} mt={0} mb={10} mx={0} ff="heading" fz="xl" fw={600} lh="1.3">
        <Box component="span" c="dimmed">
          {block.code}
        </Box>{' '}
        {block.title}
      </Box>
      {block.competencies.map((competency) => (
        <Competency key={competency.id} competency={competency}>
          {children}
        </Competency>
      ))}
    </Box>
  ));

function Competency({ competency, children }: { competency: GridCompetency; children: GridSectionsProps['children'] }) {
  const titleId = `competency-${competency.id}`;
  return (
    <section className={classes.competency} aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.competencyTitle} tabIndex={-1}>
        <Box component="span" mr={4} c="var(--accent)">
          {competency.code}
        </Box>{' '}
        {competency.statement}
      </h3>
      <ol className="plain-list">{competency.criteria.map(children)}</ol>
    </section>
  );
}
