import { Button } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

interface ListEndProps {
  /** As `useGrowingPages` gives it. */
  pages: {
    hasMore: boolean;
    readMore: (() => void) | undefined;
    query: { isFetchingNextPage: boolean };
  };
}

/** The end of a list that grows: what follows is read once one comes near, or when its button is pressed. */
export function ListEnd({ pages: { hasMore, readMore, query } }: ListEndProps) {
  const { t } = useTranslation();
  const { ref, inViewport } = useInViewport();
  useEffect(() => {
    if (inViewport) readMore?.();
  }, [inViewport, readMore]);
  if (!hasMore) return null;
  return (
    <Button ref={ref} variant="default" loading={query.isFetchingNextPage} onClick={() => readMore?.()}>
      {t('ui.table.more')}
    </Button>
  );
}
