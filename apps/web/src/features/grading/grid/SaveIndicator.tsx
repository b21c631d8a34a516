import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconGitCompare, IconLoader } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format';
import type { SaveQueue } from '../saving/save-queue';
import type { SaveState } from '../saving/save-state';
import { useSaveState } from '../saving/use-desk';
import classes from './grid-bar.module.css';

const GLYPHS = {
  saved: IconCloudCheck,
  saving: IconLoader,
  diverging: IconGitCompare,
  offline: IconCloudOff,
  refused: IconAlertTriangle,
} as const;

/** A save that takes no time is not worth a blink, nor a word read aloud. */
const WORTH_SAYING_MS = 400;

export function SaveIndicator({ queue }: { queue: SaveQueue }) {
  const state = useSaveState(queue);
  const [shown, setShown] = useState(state);
  useEffect(() => {
    const timer = setTimeout(() => setShown(state), state.phase === 'saving' ? WORTH_SAYING_MS : 0);
    return () => clearTimeout(timer);
  }, [state]);
  const Glyph = GLYPHS[shown.phase];
  return (
    <p className={classes.save} role="status" aria-live="polite" data-phase={shown.phase}>
      <Glyph size={18} stroke={1.9} aria-hidden />
      <span>
        <Words state={shown} />
      </span>
    </p>
  );
}

function Words({ state: { phase, unsaved: count, savedAt } }: { state: SaveState }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (phase === 'saved') {
    return savedAt === null ? t('grading.save.saved') : t('grading.save.savedAt', { time: format.time(savedAt) });
  }
  if (phase === 'saving') return t('grading.save.saving');
  if (phase === 'refused' && count === 0) return t('grading.save.refusedNone');
  return t(`grading.save.${phase}`, { count });
}
