import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const WIDTHS = ['92%', '78%', '86%', '64%', '90%', '72%', '82%', '58%'];

/** Grey lines in the place of what comes, announced once. */
export function LoadingState({ lines = 5 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-busy="true">
      <span className="visually-hidden">{t('ui.loading')}</span>
      <Stack gap="sm" py="md" aria-hidden>
        {Array.from({ length: lines }, (_, index) => (
          <Skeleton key={index} height={18} width={WIDTHS[index % WIDTHS.length]} radius="sm" />
        ))}
      </Stack>
    </div>
  );
}
