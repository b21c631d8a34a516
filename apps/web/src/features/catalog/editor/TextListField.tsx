import { Button, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toastUndo } from '../../../ui/toast';
import { moved } from './draft-reducer';
import { useEditor } from './editor-context';
import classes from './editor.module.css';
import { ItemTools } from './ItemTools';

interface TextListFieldProps {
  label: string;
  items: readonly string[];
  /** Path of the list in the content. */
  path: string;
  /** Receives the change, not the list: an undo applies to what the list has become. */
  onChange: (change: (items: readonly string[]) => string[]) => void;
}

/** A list of paragraphs: Ctrl+Enter adds the next one, Alt + arrows reorder. */
export function TextListField({ label, items, path, onChange }: TextListFieldProps) {
  const { t } = useTranslation();
  const { errors } = useEditor();
  const list = useRef<HTMLOListElement>(null);
  const focusItem = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('textarea')[index]?.focus());

  const add = (index: number) => {
    onChange((current) => current.toSpliced(index, 0, ''));
    focusItem(index);
  };
  const move = (index: number, by: -1 | 1) => {
    if (index + by < 0 || index + by >= items.length) return;
    onChange((current) => moved(current, index, index + by));
    focusItem(index + by);
  };
  const remove = (index: number) => {
    const text = items[index] ?? '';
    onChange((current) => current.toSpliced(index, 1));
    if (text.trim() === '') return;
    toastUndo(t('editor.removed', { what: t('editor.item', { list: label, number: index + 1 }) }), () =>
      onChange((current) => current.toSpliced(index, 0, text)),
    );
  };
  const onKeyDown = (event: React.KeyboardEvent, index: number) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(index, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      add(index + 1);
    }
  };

  return (
    <fieldset className={classes.list}>
      <legend>{label}</legend>
      <ol ref={list}>
        {items.map((item, index) => {
          const what = t('editor.item', { list: label, number: index + 1 });
          return (
            // Paragraphs have no identity of their own: their place is what names them.
            <li key={index}>
              <Textarea
                aria-label={what}
                data-path={`${path}.${index}`}
                autosize
                minRows={1}
                value={item}
                error={errors[`${path}.${index}`]}
                onChange={(event) => {
                  const text = event.currentTarget.value;
                  onChange((current) => current.with(index, text));
                }}
                onKeyDown={(event) => onKeyDown(event, index)}
              />
              <ItemTools
                what={what}
                first={index === 0}
                last={index === items.length - 1}
                onMove={(by) => move(index, by)}
                onRemove={() => remove(index)}
              />
            </li>
          );
        })}
      </ol>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => add(items.length)}
      >
        {t('editor.addItem')}
        <span className="visually-hidden"> {label}</span>
      </Button>
    </fieldset>
  );
}
