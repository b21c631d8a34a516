import { Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface PagerProps {
  pages: {
    pageNumber: number;
    hasNext: boolean;
    hasPrevious: boolean;
    goNext: () => void;
    goPrevious: () => void;
    query: { data?: { total: number | null } | undefined };
  };
}

export function Pager({ pages }: PagerProps) {
  const { t } = useTranslation();
  // The next page is read from its top; a button that has nowhere left to go keeps the focus.
  const turn = (enabled: boolean, go: () => void) => ({
    'aria-disabled': !enabled,
    'data-disabled': !enabled || undefined,
    onClick: (event: React.MouseEvent<HTMLButtonElement>) => {
      if (!enabled) return;
      go();
      event.currentTarget.closest('nav')?.parentElement?.scrollIntoView({ block: 'start' });
    },
  });
  const total = pages.query.data?.total ?? null;
  const single = !pages.hasNext && !pages.hasPrevious;
  if (single && total === null) return null;
  return (
    <Group component="nav" justify="space-between" px="md" py="sm" aria-label={t('ui.table.pages')}>
      <Text size="sm" c="dimmed" aria-live="polite">
        {[
          !single && t('ui.table.page', { number: pages.pageNumber }),
          total !== null && t('ui.table.total', { count: total }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {!single && (
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconChevronLeft size={16} aria-hidden />}
            {...turn(pages.hasPrevious, pages.goPrevious)}
          >
            {t('ui.table.previous')}
          </Button>
          <Button
            variant="default"
            rightSection={<IconChevronRight size={16} aria-hidden />}
            {...turn(pages.hasNext, pages.goNext)}
          >
            {t('ui.table.next')}
          </Button>
        </Group>
      )}
    </Group>
  );
}
