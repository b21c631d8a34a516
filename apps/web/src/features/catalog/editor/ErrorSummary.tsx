import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FieldErrors } from '../../../ui/form/field-errors';
import { itemAt } from './draft';
import { useEditor, useItemName } from './editor-context';
import classes from './editor.module.css';

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
    <section className={classes.summary} role="alert">
      <h2>
        <IconAlertCircle size={19} aria-hidden />
        {t('editor.errors', { count: paths.length })}
      </h2>
      <ul>
        {paths.slice(0, 50).map((path) => {
          const item = itemAt(draft, path);
          return (
            <li key={path}>
              <button type="button" onClick={() => onGo(path)}>
                {[item ? nameOf(item) : t('editor.root'), fieldOf(path)].filter(Boolean).join(', ')} : {errors[path]}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
