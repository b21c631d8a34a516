import { Button } from '@mantine/core';
import { useInViewport, useMergedRef } from '@mantine/hooks';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { tabbableAfter, tabbableBefore } from '../tabbable';

interface ListEndProps {
  /** As `useGrowingPages` gives it. */
  pages: {
    hasMore: boolean;
    readMore: (() => void) | undefined;
    query: { isFetchingNextPage: boolean };
  };
}

/**
 * The end of a list that grows: what follows is read once one comes near, or when its button is pressed. Whoever stands
 * on the button is taken to the first of what came, since it may be gone then.
 */
export function ListEnd({ pages: { hasMore, readMore, query } }: ListEndProps) {
  const { t } = useTranslation();
  const { ref: seen, inViewport } = useInViewport<HTMLButtonElement>();
  const button = useRef<HTMLButtonElement>(null);
  const ref = useMergedRef(seen, button);
  const before = useRef<HTMLElement>(undefined);
  const read = () => {
    if (button.current && button.current === document.activeElement) before.current = tabbableBefore(button.current);
    readMore?.();
  };
  const readWhenNear = useEffectEvent(read);
  useEffect(() => {
    if (inViewport && readMore) readWhenNear();
  }, [inViewport, readMore]);
  const isReading = query.isFetchingNextPage;
  useEffect(() => {
    if (isReading || !before.current) return;
    const next = tabbableAfter(before.current);
    before.current = undefined;
    next?.focus();
  }, [isReading]);
  if (!hasMore) return null;
  return (
    <Button ref={ref} variant="default" loading={isReading} onClick={read}>
      {t('ui.table.more')}
    </Button>
  );
}
