import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';
import { useCandidateChoices } from './use-candidate-choices';

interface CandidateSelectProps extends Omit<SelectProps, 'data' | 'searchable' | 'filter' | 'onChange'> {
  sessionId: string;
  onChange?: (candidateId: string) => void;
}

const proposed = ({ options }: { options: unknown }) => options as never;

/** One candidate among ten thousand. */
export function CandidateSelect({ sessionId, onChange, ...field }: CandidateSelectProps) {
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<{ id: string; displayName: string } | null>(null);
  // Once somebody is chosen, the field shows their name, which is not a search.
  const found = useCandidateChoices(sessionId, typed === picked?.displayName ? '' : typed);
  const candidates = picked && !found.some(({ id }) => id === picked.id) ? [picked, ...found] : found;
  return (
    <Select
      {...field}
      searchable
      filter={proposed}
      onSearchChange={setTyped}
      data={candidates.map(({ id, displayName }) => ({ value: id, label: displayName }))}
      onChange={(candidateId) => {
        setPicked(candidates.find(({ id }) => id === candidateId) ?? null);
        onChange?.(candidateId ?? '');
      }}
    />
  );
}
