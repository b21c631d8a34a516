import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradingGridView, JurorGrid } from '#grading/grading-grid/grading-grid.contract.js';
import { useFormat } from '../../../ui/format';
import { LinkButton, TextLink } from '../../../ui/link-button';
import { PageHeader } from '../../../ui/PageHeader';
import { gridQuery, jurorGridsQuery } from '../api/juror';
import { GridStateChip } from '../GridStateChip';

let arrivedFromAnotherGrid = false;

/** Whose grid this is, and the way to the candidates before and after. */
export function GridHeader({ grid }: { grid: GradingGridView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const { data } = useQuery(jurorGridsQuery(grid.sessionId));
  const grids = (data?.items ?? []).filter(({ state }) => state !== 'withdrawn');
  const rank = grids.findIndex(({ id }) => id === grid.id);
  const [previous, next] = [grids[rank - 1], rank === -1 ? undefined : grids[rank + 1]];
  const nextId = next?.id;
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
    if (nextId !== undefined) void queries.prefetchQuery({ ...gridQuery(nextId), staleTime: 60_000 });
  }, [nextId, queries]);

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
            {rank >= 0 && grid.state !== 'withdrawn' && (
              <span>{t('grading.grid.position', { rank: rank + 1, total: grids.length })}</span>
            )}
          </>
        }
        actions={
          <>
            <Neighbour grid={previous} way="previous" />
            <Neighbour grid={next} way="next" />
          </>
        }
      />
    </div>
  );
}

function Neighbour({ grid, way }: { grid: JurorGrid | undefined; way: 'previous' | 'next' }) {
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
