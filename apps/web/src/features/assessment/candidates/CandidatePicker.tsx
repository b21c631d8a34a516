import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LARGEST_PAGE } from '../../../api/page';
import { Loaded } from '../../../ui/Loaded';
import { SidePanel } from '../../../ui/SidePanel';
import { SearchField } from '../../../ui/table/SearchField';
import { useGrowingPages } from '../../../ui/table/use-growing-pages';
import { useAct } from '../../../ui/use-act';
import { listCandidates, listLearnerChoices, registerCandidates } from '../api/candidates';

interface CandidatePickerProps {
  sessionId: string;
  onClose: () => void;
}

/** Learners to register, chosen over several searches. */
export function CandidatePicker({ sessionId, onClose }: CandidatePickerProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const {
    query: learners,
    hasMore,
    readMore,
  } = useGrowingPages({
    queryKey: ['learners', 'choices', search],
    fetchPage: (cursor) => listLearnerChoices(search, cursor),
  });
  // Candidates are learners, in the same order and found by the same words: read in step, they tell who is registered.
  const candidates = useGrowingPages({
    queryKey: ['sessions', sessionId, 'candidates', 'registered', search],
    fetchPage: (cursor) => listCandidates(sessionId, { search, limit: LARGEST_PAGE }, cursor),
  });
  const registered = new Set(candidates.query.data?.items.map((candidate) => candidate.learnerId));
  const readBoth = () => {
    readMore?.();
    candidates.readMore?.();
  };
  const isReading = learners.isFetchingNextPage || candidates.query.isFetching;
  const register = useAct(() => registerCandidates(sessionId, [...picked]), {
    done: (result) => t('assessment.candidates.registered', { count: result.registered }),
    refresh: [['sessions']],
    onDone: onClose,
  });
  const toggle = (ids: readonly string[], on: boolean) =>
    setPicked((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (on) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  return (
    <SidePanel opened onClose={onClose} title={t('assessment.candidates.pickTitle')} size="lg">
      <Stack>
        <SearchField label={t('assessment.candidates.pickSearch')} value={search} onSearch={setSearch} />
        <Loaded query={learners}>
          {({ items }) => {
            const free = items.filter((learner) => !registered.has(learner.id));
            const allPicked = free.length > 0 && free.every((learner) => picked.has(learner.id));
            return free.length === 0 && !hasMore ? (
              <Text c="dimmed">{t('assessment.candidates.pickNone')}</Text>
            ) : (
              <Stack gap="xs">
                <Checkbox
                  label={
                    hasMore
                      ? t('assessment.candidates.pickShown', { count: free.length })
                      : t('assessment.candidates.pickPage')
                  }
                  // While a search settles, what is shown is still the list before it.
                  disabled={learners.isPlaceholderData}
                  checked={allPicked && !hasMore}
                  // Half, as long as the list goes on: those not read yet are not chosen.
                  indeterminate={allPicked ? hasMore : free.some((learner) => picked.has(learner.id))}
                  onChange={() =>
                    toggle(
                      free.map((learner) => learner.id),
                      !allPicked,
                    )
                  }
                />
                {free.map((learner) => (
                  <Checkbox
                    key={learner.id}
                    label={`${learner.usualName ?? learner.birthName} ${learner.firstNames}`}
                    description={`${learner.externalId} · ${t(`shared.accessRoute.${learner.accessRoute}`)}`}
                    checked={picked.has(learner.id)}
                    onChange={(event) => toggle([learner.id], event.currentTarget.checked)}
                  />
                ))}
                {hasMore && (
                  <Button variant="default" loading={isReading} onClick={readBoth}>
                    {t('ui.table.more')}
                  </Button>
                )}
              </Stack>
            );
          }}
        </Loaded>
        <Group
          justify="space-between"
          pos="sticky"
          bottom={0}
          py="sm"
          style={{ background: 'var(--mantine-color-body)', borderTop: '1px solid var(--line)' }}
        >
          <Text aria-live="polite">{t('assessment.candidates.picked', { count: picked.size })}</Text>
          <Button disabled={picked.size === 0} loading={register.isPending} onClick={() => register.mutate()}>
            {t('assessment.candidates.pickSubmit')}
          </Button>
        </Group>
      </Stack>
    </SidePanel>
  );
}
