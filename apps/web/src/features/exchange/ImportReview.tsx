import { Group, SimpleGrid } from '@mantine/core';
import { IconFileTypography } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '#exchange/framework-import/framework-import.contract.js';
import { EmptyState } from '../../ui/EmptyState';
import { LinkButton, TextLink } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { ScrollRegion } from '../../ui/ScrollRegion';
import { importQuery } from './api/imports';
import classes from './import.module.css';
import { ImportConfirm } from './ImportConfirm';
import { ImportSteps } from './ImportSteps';
import { ImportTree } from './ImportTree';
import { ImportWarnings } from './ImportWarnings';
import { placesOf } from './places';
import { SourceLines } from './SourceLines';

export function ImportReview() {
  const { importId } = useParams({ from: '/shell/import/$importId' });
  const { i18n } = useTranslation();
  const query = useQuery(importQuery(importId, i18n.language));
  return (
    <Loaded query={query} lines={12}>
      {(preview) => <Review preview={preview} />}
    </Loaded>
  );
}

const COUNTS = ['blocks', 'competencies', 'skills', 'methods', 'criteria'] as const;

function Review({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const places = useMemo(() => placesOf(preview.places), [preview.places]);
  const [pointer, setPointer] = useState<string | null>(null);
  const [line, setLine] = useState<number | null>(null);
  const tree = useRef<HTMLElement>(null);
  const source = useRef<HTMLElement>(null);

  const showLine = useCallback((number: number) => {
    setLine(number);
    scrollWithin(source.current, `[data-line="${number}"]`);
  }, []);
  const showItem = useCallback((of: string) => {
    const shown = nearestItem(tree.current, of);
    setPointer(shown);
    scrollWithin(tree.current, `[data-pointer="${shown}"]`);
  }, []);

  const chooseItem = useCallback(
    (of: string) => {
      setPointer(of);
      const place = places.of(of);
      if (place) showLine(place.firstLine);
    },
    [places, showLine],
  );
  const chooseLine = useCallback(
    (number: number) => {
      setLine(number);
      const place = places.at(number);
      if (place) showItem(place.pointer);
    },
    [places, showItem],
  );

  const range = pointer === null ? undefined : places.of(pointer);
  return (
    <>
      <PageHeader
        eyebrow={<TextLink to="/import">{t('exchange.title')}</TextLink>}
        title={t('exchange.review.title', { name: preview.sourceName })}
        meta={
          <>
            <span>{t(`exchange.review.kind.${preview.kind}`)}</span>
            <span>{t('exchange.review.encoding', { encoding: preview.encoding })}</span>
          </>
        }
        actions={
          <LinkButton variant="default" to="/import">
            {t('exchange.review.again')}
          </LinkButton>
        }
      />
      <ImportSteps current={preview.confirmedAt ? 'confirm' : 'review'} />
      {preview.content.blocks.length === 0 ? (
        <EmptyState icon={IconFileTypography} title={t('exchange.review.empty')} />
      ) : (
        <Group component="ul" className="plain-list" mb={16} gap="8px 28px" ff="heading" fz="1.1875rem" fw={600}>
          {COUNTS.map((name) => (
            <li key={name}>{t(`exchange.review.counts.${name}`, { count: preview.counts[name] })}</li>
          ))}
        </Group>
      )}
      <ImportWarnings
        warnings={preview.warnings}
        onShow={(number) => {
          showLine(number);
          chooseLine(number);
        }}
      />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing={20} mb={20} className={classes.sideBySide}>
        <Panel title={t('exchange.review.tree')}>
          <ScrollRegion ref={tree} className={classes.scroller} label={t('exchange.review.tree')}>
            <ImportTree content={preview.content} selected={pointer} onChoose={chooseItem} />
          </ScrollRegion>
        </Panel>
        <Panel title={t('exchange.review.source')} description={t('exchange.review.sourceHint')}>
          <ScrollRegion ref={source} className={classes.scroller} label={t('exchange.review.source')}>
            <SourceLines
              lines={preview.sourceLines}
              warnings={preview.warnings}
              current={line}
              from={range?.firstLine ?? null}
              to={range?.lastLine ?? null}
              onChoose={chooseLine}
            />
          </ScrollRegion>
        </Panel>
      </SimpleGrid>
      <ImportConfirm preview={preview} />
    </>
  );
}

/** The item of the tree that says `pointer`, or the one that holds it: a code is shown with its competency. */
function nearestItem(tree: HTMLElement | null, pointer: string): string {
  let at = pointer;
  while (at.includes('/', 1) && !tree?.querySelector(`[data-pointer="${at}"]`)) at = at.slice(0, at.lastIndexOf('/'));
  return at;
}

/** Moves the list, never the page. */
function scrollWithin(scroller: HTMLElement | null, selector: string): void {
  const target = scroller?.querySelector<HTMLElement>(selector);
  if (!scroller || !target) return;
  const offset = target.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTo({ top: scroller.scrollTop + offset - scroller.clientHeight / 3 });
}
