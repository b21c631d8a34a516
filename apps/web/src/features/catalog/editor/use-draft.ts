import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { frameworkContent, type FrameworkVersionView } from '#catalog/framework-version/framework-version.contract.js';
import { isProblem } from '../../../api/problem-error';
import { announce } from '../../../ui/announce';
import { errorsOfFields, errorsOfSchema, type FieldErrors } from '../../../ui/form/field-errors';
import { sentenceOf, toastDone } from '../../../ui/toast';
import { saveContent, versionQuery } from '../api/versions';
import { contentOf, draftOf, idsOf, type Draft } from './draft';
import { draftReducer, type DraftAction } from './draft-reducer';

/** What a save came to: the refusals, or the draft as it was read again. */
export type SaveResult = { errors: FieldErrors } | { draft: Draft };

const NO_ERROR: FieldErrors = {};

/** What a save is based on. */
const baseOf = (version: FrameworkVersionView) => ({
  draft: draftOf(version),
  revision: version.revision,
  ids: idsOf(version),
});

/** The draft being edited, whether it differs from what is saved, what refuses it, and its saving. */
export function useDraft(version: FrameworkVersionView) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [saved, setSaved] = useState(() => baseOf(version));
  const [draft, dispatchDraft] = useReducer(draftReducer, saved.draft);
  const [attempted, setAttempted] = useState(false);
  const [answered, setAnswered] = useState<FieldErrors>(NO_ERROR);
  const [problem, setProblem] = useState<string | null>(null);
  const [stale, setStale] = useState(false);
  const [saving, setSaving] = useState(false);

  const settled = useDeferredValue(draft);
  const errors = useMemo(
    () => (attempted ? { ...answered, ...errorsOfSchema(frameworkContent, contentOf(settled, saved.ids)) } : answered),
    [attempted, answered, settled, saved.ids],
  );

  const dispatch = useCallback((action: DraftAction) => {
    // Places told by the API no longer hold once items have moved.
    if (action.type !== 'edit' && action.type !== 'root') setAnswered(NO_ERROR);
    dispatchDraft(action);
  }, []);

  const readAgain = () => queries.fetchQuery({ ...versionQuery(version.id), staleTime: 0 });
  const load = (fresh: FrameworkVersionView): SaveResult => {
    const base = baseOf(fresh);
    setSaved(base);
    dispatchDraft({ type: 'load', draft: base.draft });
    setAttempted(false);
    setAnswered(NO_ERROR);
    setStale(false);
    return { draft: base.draft };
  };
  const refuse = (error: unknown): SaveResult => {
    const fields = isProblem(error) ? errorsOfFields(error.fields) : NO_ERROR;
    const isStale = isProblem(error) && error.stale;
    const sentence = isStale ? t('editor.stale') : isProblem(error) ? error.message : sentenceOf(error);
    setAnswered(fields);
    setStale(isStale);
    setProblem(isStale ? null : sentence);
    announce(sentence, 'assertive');
    return { errors: fields };
  };
  const working = async (work: () => Promise<SaveResult>): Promise<SaveResult> => {
    setProblem(null);
    setSaving(true);
    try {
      return await work();
    } catch (error) {
      return refuse(error);
    } finally {
      setSaving(false);
    }
  };

  const write = async (revision: number, ids: ReadonlySet<string>): Promise<SaveResult> => {
    await saveContent(version.id, revision, contentOf(draft, ids));
    const fresh = await readAgain();
    void queries.invalidateQueries({ queryKey: ['certifications'] });
    toastDone(t('editor.saved'));
    return load(fresh);
  };

  const save = async (): Promise<SaveResult> => {
    const refused = errorsOfSchema(frameworkContent, contentOf(draft, saved.ids));
    setAttempted(true);
    setProblem(null);
    if (Object.keys(refused).length > 0) return { errors: refused };
    return working(() => write(saved.revision, saved.ids));
  };
  /** Someone else saved meanwhile: mine takes the place of theirs, knowingly. */
  const keepMine = () =>
    working(async () => {
      const theirs = baseOf(await readAgain());
      return write(theirs.revision, theirs.ids);
    });
  /** Someone else saved meanwhile: I go on from theirs. */
  const takeTheirs = () => working(async () => load(await readAgain()));

  return { draft, dispatch, dirty: draft !== saved.draft, errors, problem, stale, saving, save, keepMine, takeTheirs };
}
