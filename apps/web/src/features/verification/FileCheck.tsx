import { Group, Text } from '@mantine/core';
import { IconFileCheck, IconFileX, IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem-error';
import { FileDrop } from '../../ui/FileDrop';
import { NeedsHttps } from '../../ui/NeedsHttps';
import { compareFile } from './api/verification';
import { canDigest, LARGEST_FILE, sha256Of } from './file-digest';
import { Sheet } from './Sheet';

type Result =
  { kind: 'reading' } | { kind: 'same' | 'different' | 'tooLarge' | 'unreadable' | 'unreachable'; name: string };

/** Compares a file in hand with what was issued: its digest alone leaves the browser. */
export function FileCheck({ code }: { code: string }) {
  const { t } = useTranslation();
  const [result, setResult] = useState<Result | null>(null);
  if (!canDigest()) {
    return (
      <Sheet screenOnly id="file-check" title={t('verification.file.title')}>
        <NeedsHttps what={t('verification.file.comparing')} />
      </Sheet>
    );
  }

  const check = async (file: File) => {
    const { name } = file;
    if (file.size > LARGEST_FILE) return setResult({ kind: 'tooLarge', name });
    setResult({ kind: 'reading' });
    try {
      const answer = await compareFile(code, await sha256Of(file));
      setResult({ kind: answer ?? 'different', name });
    } catch (error) {
      setResult({ kind: isProblem(error) ? 'unreachable' : 'unreadable', name });
    }
  };

  return (
    <Sheet screenOnly id="file-check" title={t('verification.file.title')}>
      <Text mb={14} c="dimmed" fz="sm" lh="inherit">
        {t('verification.file.text')}
      </Text>
      <FileDrop
        inline
        size="md"
        accept="application/pdf,.pdf"
        choose={t('verification.file.choose')}
        onFile={(file) => void check(file)}
        before={<IconFileUpload size={26} stroke={1.6} aria-hidden />}
        after={
          <Text span inherit visibleFrom="xs">
            {t('verification.file.drop')}
          </Text>
        }
      />
      <div role="status" aria-live="polite">
        {result && <ResultWords result={result} />}
      </div>
    </Sheet>
  );
}

function ResultWords({ result }: { result: Result }) {
  const { t } = useTranslation();
  if (result.kind === 'reading') return <p>{t('verification.file.reading')}</p>;
  if (result.kind !== 'same' && result.kind !== 'different') {
    return <Outcome same={false}>{t(`verification.file.${result.kind}`, { name: result.name })}</Outcome>;
  }
  const Glyph = result.kind === 'same' ? IconFileCheck : IconFileX;
  return (
    <Outcome same={result.kind === 'same'}>
      <Glyph size={26} stroke={1.7} aria-hidden />
      <div>
        <strong>{t(`verification.file.${result.kind}`)}</strong>
        <Text mt={2} mb={8} inherit>
          {t(`verification.file.${result.kind}Text`, { name: result.name })}
        </Text>
      </div>
    </Outcome>
  );
}

const Outcome = ({ same, children }: { same: boolean; children: React.ReactNode }) => (
  <Group
    data-tone={same ? 'success' : 'danger'}
    mt={14}
    px={16}
    py={14}
    gap={12}
    align="flex-start"
    wrap="nowrap"
    bdrs="md"
    bg="var(--bg)"
    c="var(--fg)"
    style={{ overflowWrap: 'anywhere' }}
  >
    {children}
  </Group>
);
