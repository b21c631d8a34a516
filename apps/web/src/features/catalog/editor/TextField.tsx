import { Textarea, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { useEditor } from './editor-context';

interface TextFieldProps {
  label: string;
  /** Place in the content: what is refused there is said here, and the focus finds it. */
  path: string;
  value: string;
  onEdit: (text: string) => void;
  /** For what may take several lines: how many are shown at least. */
  rows?: number;
}

/** A text of the draft. */
export function TextField({ label, path, value, onEdit, rows }: TextFieldProps) {
  const { errors } = useEditor();
  const field = {
    label,
    value,
    error: errors[path],
    'data-path': path,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onEdit(event.currentTarget.value),
  };
  return rows === undefined ? <TextInput {...field} /> : <Textarea {...field} autosize minRows={rows} />;
}
