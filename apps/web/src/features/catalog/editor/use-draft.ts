import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { frameworkContent, type FrameworkVersionView } from '#catalog/framework-version/framework-version.contract.js';
import { isProblem } from '../../../api/problem-error';
import { announce } from '../../../ui/announce';
import { errorsOfFields, errorsOfSchema, type FieldErrors } from '../../../ui/form/field-errors';
import { sentenceOf, toastDone } from '../../../ui/toast';
import { saveContent, versionQuery } from '../api/versions';
import { contentOf, draftOf, type Draft } from './draft';
import { draftReducer, type DraftAction } from './draft-reducer';

/** What a save came to: the refusals, or the draft as it was read again. */
export type SaveResult = { errors: FieldErrors } | { draft: Draft };

const NO_ERROR: FieldErrors = {};

/** The draft being edited, whether it differs from what is saved, what refuses it, and its saving. */
export function useDraft(version: FrameworkVersionView) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [saved, setSaved] = useState(() => ({ draft: draftOf(version), revision: version.revision }));
  const [draft, dispatchDraft] = useReducer(draftReducer, saved.draft);
  const [attempted, setAttempted] = useState(false);
  const [answered, setAnswered] = useState<FieldErrors>(NO_ERROR);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);

  const settled = useDeferredValue(draft);
  const errors = useMemo(
    () => (attempted ? { ...answered, ...errorsOfSchema(frameworkContent, contentOf(settled)) } : answered),
    [attempted, answered, settled],
  );

  const dispatch = useCallback((action: DraftAction) => {
    // Places told by the API no longer hold once items have moved.
    if (action.type !== 'edit' && action.type !== 'root') setAnswered(NO_ERROR);
    dispatchDraft(action);
  }, []);

  const save = async (): Promise<SaveResult> => {
    const content = contentOf(draft);
    const refused = errorsOfSchema(frameworkContent, content);
    setAttempted(true);
    setProblem(null);
    if (Object.keys(refused).length > 0) return { errors: refused };
    setSaving(true);
    try {
      await saveContent(version.id, saved.revision, content);
      const fresh = await queries.fetchQuery({ ...versionQuery(version.id), staleTime: 0 });
      void queries.invalidateQueries({ queryKey: ['certifications'] });
      const reread = draftOf(fresh);
      setSaved({ draft: reread, revision: fresh.revision });
      dispatchDraft({ type: 'load', draft: reread });
      setAttempted(false);
      setAnswered(NO_ERROR);
      toastDone(t('editor.saved'));
      return { draft: reread };
    } catch (error) {
      const fields = isProblem(error) ? errorsOfFields(error.fields) : NO_ERROR;
      setAnswered(fields);
      const sentence =
        isProblem(error) && error.stale ? t('editor.stale') : isProblem(error) ? error.message : sentenceOf(error);
      setProblem(sentence);
      announce(sentence, 'assertive');
      return { errors: fields };
    } finally {
      setSaving(false);
    }
  };

  return { draft, dispatch, dirty: draft !== saved.draft, errors, problem, saving, save };
}
