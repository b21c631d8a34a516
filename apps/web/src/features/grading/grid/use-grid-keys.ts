import { useEffect } from 'react';
import type { RatingScale } from '#catalog/framework-version/framework-version.contract.js';
import { UNRATED } from '../saving/rating';
import type { SaveQueue } from '../saving/save-queue';
import { criterionOf, focusCriterion } from './focus-criterion';
import { commandOf, type GridCommand } from './grid-keys';

interface GridKeys {
  queue: SaveQueue;
  scale: RatingScale;
  /** Criteria on screen, in order. */
  shown: readonly string[];
  onComment: (criterionId: string) => void;
  onHelp: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Lists of choices keep their keys; a dialog keeps them all. */
const isBusyElsewhere = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest('[role="menu"], [role="listbox"], [role="combobox"]') !== null) ||
  document.querySelector('[role="dialog"]') !== null;

/** The grid filled from the keyboard. Away from any criterion, a digit only brings one back to the first to be rated. */
export function useGridKeys({ queue, scale, shown, onComment, onHelp }: GridKeys): void {
  useEffect(() => {
    const highest = scale.levels.length;

    const run = (command: GridCommand, id: string) => {
      const rating = queue.ratingOf(id);
      const neighbour = (by: number) => shown[shown.indexOf(id) + by] ?? id;
      const rate = (level: number) => queue.rate(id, { ...rating, level });
      switch (command.do) {
        case 'rate':
          rate(command.level);
          // At once: the next digit may be typed before the next drawing, and must not fall on this criterion again.
          return neighbour(1) === id ? keepFocus(id) : focusCriterion(neighbour(1));
        case 'erase':
          queue.rate(id, rating.comment === null ? UNRATED : { ...rating, level: null });
          return keepFocus(id);
        case 'move':
          return focusCriterion(neighbour(command.by));
        case 'change':
          rate(levelBeside(rating.level, command.by, highest));
          return keepFocus(id);
        case 'comment':
          return onComment(id);
        case 'help':
          return onHelp();
      }
    };

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isBusyElsewhere(event.target)) return;
      const command = commandOf(event, highest);
      if (!command) return;
      const id = criterionOf(event.target);
      if (id === undefined && command.do === 'help') {
        event.preventDefault();
        return onHelp();
      }
      if (id !== undefined) {
        event.preventDefault();
        return run(command, id);
      }
      if (command.do !== 'rate') return;
      event.preventDefault();
      const first = shown.find((shownId) => queue.ratingOf(shownId).level === null) ?? shown[0];
      if (first !== undefined) focusCriterion(first);
    };

    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [queue, scale, shown, onComment, onHelp]);
}

/** A level can take the focus only once drawn, and only if the focus has not gone elsewhere meanwhile. */
const keepFocus = (criterionId: string): void =>
  void requestAnimationFrame(() => {
    if (criterionOf(document.activeElement) === criterionId) focusCriterion(criterionId);
  });

function levelBeside(level: number | null, by: 1 | -1, highest: number): number {
  if (level === null) return by === 1 ? 1 : highest;
  return ((level - 1 + by + highest) % highest) + 1;
}
