import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import i18next from 'i18next';
import { isProblem, UNREACHABLE } from '../api/problem-error';
import { announce } from './announce';

/** The cross has a name in the language of the screen. */
const closeButton = () => ({ 'aria-label': i18next.t('ui.close') });

/** Says that something was done; read aloud, gone by itself. */
export function toastDone(message: string): void {
  announce(message);
  notifications.show({
    message,
    color: 'green',
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: 4_000,
    closeButtonProps: closeButton(),
  });
}

/** The same for what can be taken back: stays longer, with its button. */
export function toastUndo(message: string, undo: () => void): void {
  announce(`${message} ${i18next.t('ui.undoAvailable')}`);
  const id = `undo-${Date.now()}`;
  notifications.show({
    id,
    autoClose: 10_000,
    closeButtonProps: closeButton(),
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            undo();
            announce(i18next.t('ui.undone'));
          }}
        >
          {i18next.t('ui.undo')}
        </Button>
      </Group>
    ),
  });
}

/** A refusal that has no place in a form: the sentence of the API, until closed. */
export function toastProblem(error: unknown): void {
  const message = sentenceOf(error);
  announce(message, 'assertive');
  notifications.show({
    message,
    color: 'red',
    icon: <IconAlertTriangle size={18} aria-hidden />,
    autoClose: 12_000,
    closeButtonProps: closeButton(),
  });
}

/** The one sentence to show for any error. */
export function sentenceOf(error: unknown): string {
  if (!isProblem(error)) return i18next.t('ui.error.unexpected');
  if (error.code === UNREACHABLE) return i18next.t('ui.error.unreachable');
  const details = error.fields.map((field) => field.detail);
  return [error.message, ...details].join(' · ');
}
