import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradingGridView, GridNeighbours } from '#grading/grading-grid/grading-grid.contract.js';
import { useFormat } from '../../../ui/format';
import { LinkButton, TextLink } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/PageHeader';
import { gridQuery, neighboursQuery } from '../api/juror';
import { GridStateChip } from '../GridStateChip';

let arrivedFromAnotherGrid = false;

/** Whose grid this is, and the way to the candidates before and after. */
export function GridHeader({ grid }: { grid: GradingGridView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const { data: place } = useQuery(neighboursQuery(grid.sessionId, grid.id));
  const nextId = place?.next?.id;
  const words = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // From one grid to the next the address keeps its shape: the title takes the focus all the same.
    if (arrivedFromAnotherGrid) words.current?.querySelector('h1')?.focus({ preventScroll: true });
    return () => {
      arrivedFromAnotherGrid = true;
      void queries.invalidateQueries({ queryKey: ['juror', 'sessions'] });
    };
  }, [queries]);
  useEffect(() => {
    // On a bad network the next candidate should be there when one is done with this one.
    if (nextId === undefined) return;
    void queries.prefetchQuery({ ...gridQuery(nextId), staleTime: 60_000 });
    void queries.prefetchQuery({ ...neighboursQuery(grid.sessionId, nextId), staleTime: 60_000 });
  }, [nextId, grid.sessionId, queries]);

  return (
    <div ref={words}>
      <PageHeader
        eyebrow={
          <TextLink to="/jury/sessions/$sessionId" params={{ sessionId: grid.sessionId }}>
            {grid.sessionName}
          </TextLink>
        }
        title={grid.candidateName}
        meta={
          <>
            <GridStateChip state={grid.state} rated={grid.rated} total={grid.total} />
            {grid.submittedAt && (
              <span>{t('grading.grid.submittedAt', { instant: format.instant(grid.submittedAt) })}</span>
            )}
            {place && grid.state !== 'withdrawn' && (
              <span>{t('grading.grid.position', { rank: place.rank, total: place.total })}</span>
            )}
          </>
        }
        actions={
          <>
            <Neighbour grid={place?.previous} way="previous" />
            <Neighbour grid={place?.next} way="next" />
          </>
        }
      />
    </div>
  );
}

interface NeighbourProps {
  grid: GridNeighbours['next'] | undefined;
  way: 'previous' | 'next';
}

function Neighbour({ grid, way }: NeighbourProps) {
  const { t } = useTranslation();
  if (!grid) return null;
  const words = t(`grading.grid.${way}`);
  return (
    <LinkButton
      variant="default"
      size="md"
      to="/jury/grilles/$gridId"
      params={{ gridId: grid.id }}
      aria-label={t(`grading.grid.${way}Of`, { name: grid.candidateName })}
      leftSection={way === 'previous' && <IconChevronLeft size={18} aria-hidden />}
      rightSection={way === 'next' && <IconChevronRight size={18} aria-hidden />}
    >
      {words}
    </LinkButton>
  );
}
