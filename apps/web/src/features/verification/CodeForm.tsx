import { Button, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CODE_LENGTH, codeFrom, symbolsOf } from './verification-code';

export function CodeForm({ initialCode = '' }: { initialCode?: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(initialCode);
  const [error, setError] = useState<string | null>(null);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const code = codeFrom(typed);
    const count = symbolsOf(code);
    if (count === CODE_LENGTH) return void navigate({ to: '/verifier/$code', params: { code } });
    setError(count === 0 ? t('verification.codeMissing') : t('verification.codeOdd', { count }));
    field.current?.focus();
  };
  return (
    <form className="no-print" onSubmit={submit} noValidate>
      <Group gap={12} align="flex-end" mb={20}>
        <TextInput
          ref={field}
          label={t('verification.code')}
          description={t('verification.codeHint')}
          placeholder="XXXX-XXXX-XXXX-XXXX-XXXX"
          size="md"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setError(null);
          }}
          error={error}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          flex="1 1 340px"
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', textTransform: 'uppercase' } }}
        />
        <Button type="submit" size="md" leftSection={<IconSearch size={18} aria-hidden />}>
          {t('verification.submit')}
        </Button>
      </Group>
    </form>
  );
}
