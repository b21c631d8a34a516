import { Text } from '@mantine/core';
import { IconFileCheck, IconFileX, IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem-error';
import { FileDrop } from '../../ui/FileDrop';
import { compareFile } from './api/verification';
import { canDigest, LARGEST_FILE, sha256Of } from './file-digest';
import classes from './verification.module.css';

type Result =
  { kind: 'reading' } | { kind: 'same' | 'different' | 'tooLarge' | 'unreadable' | 'unreachable'; name: string };

/** Compares a file in hand with what was issued: its digest alone leaves the browser. */
export function FileCheck({ code }: { code: string }) {
  const { t } = useTranslation();
  const [result, setResult] = useState<Result | null>(null);
  if (!canDigest()) return null;

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
    <section className={`${classes.check} no-print`} aria-labelledby="file-check">
      <h2 id="file-check">{t('verification.file.title')}</h2>
      <p className={classes.soft}>{t('verification.file.text')}</p>
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
    </section>
  );
}

function ResultWords({ result }: { result: Result }) {
  const { t } = useTranslation();
  if (result.kind === 'reading') return <p>{t('verification.file.reading')}</p>;
  if (result.kind !== 'same' && result.kind !== 'different') {
    return (
      <p className={classes.result} data-kind="different">
        {t(`verification.file.${result.kind}`, { name: result.name })}
      </p>
    );
  }
  const Glyph = result.kind === 'same' ? IconFileCheck : IconFileX;
  return (
    <div className={classes.result} data-kind={result.kind}>
      <Glyph size={26} stroke={1.7} aria-hidden />
      <div>
        <strong>{t(`verification.file.${result.kind}`)}</strong>
        <p>{t(`verification.file.${result.kind}Text`, { name: result.name })}</p>
      </div>
    </div>
  );
}
