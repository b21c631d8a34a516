import { useRef, useState } from 'react';
import { copyText } from './copy-text';

const COPIED_MS = 3_000;

/** What became of the last copy asked for; `yes` for a moment. */
export function useCopied() {
  const [copied, setCopied] = useState<'yes' | 'refused' | null>(null);
  const fading = useRef<number>(undefined);
  const copy = async (text: string): Promise<boolean> => {
    const done = await copyText(text);
    setCopied(done ? 'yes' : 'refused');
    window.clearTimeout(fading.current);
    if (done) fading.current = window.setTimeout(() => setCopied(null), COPIED_MS);
    return done;
  };
  return { copied, copy };
}
