import { Stack, Textarea, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_COMMENT } from '#grading/grading-grid/grading-grid.contract.js';
import { commentOf } from '../saving/rating';
import type { SaveQueue } from '../saving/save-queue';
import classes from './criterion-row.module.css';

/** Pauses shorter than this are the same sentence being typed. */
const TYPING_MS = 800;

interface CommentBoxProps {
  criterionId: string;
  number: number;
  queue: SaveQueue;
  onClose: () => void;
}

export function CommentBox({ criterionId, number, queue, onClose }: CommentBoxProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => queue.ratingOf(criterionId).comment ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // Asked for by a key or a button of this very row: the focus follows, at the end of what is written.
    field.current?.focus();
    field.current?.setSelectionRange(LONGEST_COMMENT, LONGEST_COMMENT);
  }, []);
  const change = (typed: string) => {
    setText(typed);
    queue.rate(criterionId, { ...queue.ratingOf(criterionId), comment: commentOf(typed) }, TYPING_MS);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <Stack gap={4} align="flex-start">
      <Textarea
        w="100%"
        label={`${t('grading.criterion.commentLabel')} · ${t('grading.criterion.number', { number })}`}
        description={t('grading.criterion.commentHint')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={LONGEST_COMMENT}
        error={text.length >= LONGEST_COMMENT && t('grading.criterion.commentFull', { count: LONGEST_COMMENT })}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        ref={field}
      />
      <UnstyledButton className={classes.tool} onClick={onClose}>
        <IconX size={17} stroke={1.8} aria-hidden /> {t('grading.criterion.close')}
      </UnstyledButton>
    </Stack>
  );
}
