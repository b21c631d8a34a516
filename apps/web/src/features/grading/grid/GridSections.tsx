import type { GridBlock, GridCompetency, GridCriterion } from './grid-outline';
import rowClasses from './criterion-row.module.css';
import classes from './grid-page.module.css';

interface GridSectionsProps {
  blocks: readonly GridBlock[];
  children: (criterion: GridCriterion) => React.ReactNode;
}

/** Blocks, competencies, criteria: the order of the référentiel, each under its heading. */
export const GridSections = ({ blocks, children }: GridSectionsProps) =>
  blocks.map((block) => (
    <section key={block.id} className={classes.block} aria-labelledby={`block-${block.id}`}>
      <h2 id={`block-${block.id}`} className={classes.blockTitle}>
        <span className={classes.soft}>{block.code}</span> {block.title}
      </h2>
      {block.competencies.map((competency) => (
        <Competency key={competency.id} competency={competency}>
          {children}
        </Competency>
      ))}
    </section>
  ));

function Competency({ competency, children }: { competency: GridCompetency; children: GridSectionsProps['children'] }) {
  const titleId = `competency-${competency.id}`;
  return (
    <section className={classes.competency} aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.competencyTitle} tabIndex={-1}>
        <span className={classes.code}>{competency.code}</span> {competency.statement}
      </h3>
      <ol className={rowClasses.list}>{competency.criteria.map(children)}</ol>
    </section>
  );
}
