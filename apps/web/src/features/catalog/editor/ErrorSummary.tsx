import { UnstyledButton } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FieldErrors } from '../../../ui/form/field-errors';
import { Notice } from '../../../ui/Notice';
import { itemAt } from './draft';
import { useEditor, useItemName } from './editor-context';

interface ErrorSummaryProps {
  errors: FieldErrors;
  onGo: (path: string) => void;
}

/** Everything that refuses the draft, each a button to its field. */
export function ErrorSummary({ errors, onGo }: ErrorSummaryProps) {
  const { t } = useTranslation();
  const { draft } = useEditor();
  const nameOf = useItemName();
  const paths = Object.keys(errors);
  const fieldOf = (path: string): string | null => {
    const name = path.split('.').at(-1);
    return name === 'code' || name === 'title' || name === 'statement' ? t(`editor.fields.${name}`) : null;
  };
  if (paths.length === 0) return null;
  return (
    <Notice alert tone="danger" icon={IconAlertCircle} title={t('editor.errors', { count: paths.length })}>
      <ul>
        {paths.slice(0, 50).map((path) => {
          const item = itemAt(draft, path);
          return (
            <li key={path}>
              <UnstyledButton onClick={() => onGo(path)}>
                {[item ? nameOf(item) : t('editor.root'), fieldOf(path)].filter(Boolean).join(', ')} : {errors[path]}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
