import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MemberView } from '#identity/member/member.contract.js';
import { jurorChoicesQuery } from '../api/jury';

type Juror = Pick<MemberView, 'userId' | 'displayName' | 'email'>;

interface JurorPickerProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'searchable'> {
  value: Juror | null;
  /** Accounts that are not to be proposed. */
  except?: readonly string[];
  onPick: (juror: Juror) => void;
}

const labelOf = ({ displayName, email }: Juror): string => `${displayName} · ${email}`;
const propose = ({ options }: { options: unknown }) => options as never;

/** Somebody who may sit in a jury, among thousands: what is typed is searched on the server. */
export function JurorPicker({ value, except = [], onPick, ...field }: JurorPickerProps) {
  const [typed, setTyped] = useState('');
  // Once somebody is chosen, the field shows their label, which is not a search.
  const [search] = useDebouncedValue(value && typed === labelOf(value) ? '' : typed.trim(), 250);
  const { data } = useQuery({ ...jurorChoicesQuery(search), placeholderData: keepPreviousData });
  const found = (data?.items ?? []).filter(({ userId }) => !except.includes(userId));
  const people: readonly Juror[] =
    value && !found.some(({ userId }) => userId === value.userId) ? [value, ...found] : found;
  return (
    <Select
      {...field}
      searchable
      filter={propose}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value?.userId ?? null}
      data={people.map((person) => ({ value: person.userId, label: labelOf(person) }))}
      onChange={(userId) => {
        const person = people.find((one) => one.userId === userId);
        if (person) onPick(person);
        // The field of whoever adds people one after the other: the next name is typed into an empty one.
        if (!value) setTyped('');
      }}
    />
  );
}
