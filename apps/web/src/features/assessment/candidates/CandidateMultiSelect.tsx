import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useState } from 'react';
import type { CandidateView } from '#exam/candidate/candidate.contract.js';
import { useCandidateChoices } from './use-candidate-choices';

interface CandidateMultiSelectProps extends Omit<
  MultiSelectProps,
  'data' | 'searchable' | 'filter' | 'value' | 'onChange'
> {
  sessionId: string;
  /** Names of those chosen to begin with, by id. */
  named: ReadonlyMap<string, string>;
  value?: string[];
  onChange?: (candidateIds: string[]) => void;
  /** What keeps a candidate from being chosen, to be told beside their name. */
  hindrance?: (candidate: CandidateView) => string | undefined;
}

/** Some candidates among ten thousand. */
export function CandidateMultiSelect({
  sessionId,
  named,
  value = [],
  onChange,
  hindrance,
  ...field
}: CandidateMultiSelectProps) {
  const [typed, setTyped] = useState('');
  const [names, setNames] = useState(named);
  const found = useCandidateChoices(sessionId, typed);
  const foundIds = new Set(found.map(({ id }) => id));
  const chosen = value
    .filter((id) => !foundIds.has(id))
    .map((id) => ({ value: id, label: names.get(id) ?? '', disabled: false }));
  const choices = found.map((candidate) => {
    const reason = value.includes(candidate.id) ? undefined : hindrance?.(candidate);
    const { id, displayName } = candidate;
    return { value: id, label: reason ? `${displayName} (${reason})` : displayName, disabled: reason !== undefined };
  });
  return (
    <MultiSelect
      {...field}
      searchable
      // Those chosen are known by name; only those found are proposed.
      filter={({ options }) => options.filter((option) => 'value' in option && foundIds.has(String(option.value)))}
      onSearchChange={setTyped}
      data={[...chosen, ...choices]}
      value={value}
      onChange={(ids) => {
        setNames(new Map([...names, ...found.map(({ id, displayName }) => [id, displayName] as const)]));
        onChange?.(ids);
      }}
    />
  );
}
