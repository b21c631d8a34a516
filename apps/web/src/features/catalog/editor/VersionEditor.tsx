import { Alert, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconAlertTriangle, IconCheck, IconDeviceFloppy, IconPencil, IconTable } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkVersionView } from '#catalog/framework-version/framework-version.contract.js';
import { READ_TO_EDIT } from '../../../api/query-client';
import { EmptyState } from '../../../ui/EmptyState';
import { pathOfPointer } from '../../../ui/form/field-errors';
import { LinkButton, TextLink } from '../../../ui/link-button';
import { Loaded } from '../../../ui/Loaded';
import { PageHeader } from '../../../ui/PageHeader';
import { StatusChip } from '../../../ui/StatusChip';
import { versionQuery } from '../api/versions';
import { itemAt, locate } from './draft';
import { EditorContext, type Editor } from './editor-context';
import classes from './editor.module.css';
import { ErrorSummary } from './ErrorSummary';
import { ItemPanel } from './ItemPanel';
import { Outline } from './Outline';
import { StaleDraft } from './StaleDraft';
import { useDraft, type SaveResult } from './use-draft';
import { useLeaveGuard } from '../../../ui/use-leave-guard';

export function VersionEditor() {
  const { t } = useTranslation();
  const { versionId } = useParams({ from: '/shell/referentiels/$versionId/edition' });
  const query = useQuery({ ...versionQuery(versionId), ...READ_TO_EDIT });
  return (
    <Loaded query={query} lines={12} fresh>
      {(version) =>
        version.can.edit ? (
          <DraftEditor key={version.id} version={version} />
        ) : (
          <EmptyState
            title={t('editor.notDraft')}
            actions={
              <LinkButton to="/referentiels/$versionId" params={{ versionId }}>
                {t('editor.view')}
              </LinkButton>
            }
          />
        )
      }
    </Loaded>
  );
}

function DraftEditor({ version }: { version: FrameworkVersionView }) {
  const { t } = useTranslation();
  const { place } = useSearch({ from: '/shell/referentiels/$versionId/edition' });
  const { draft, dispatch, dirty, errors, problem, stale, saving, save, keepMine, takeTheirs } = useDraft(version);
  const [selected, setSelected] = useState<string | null>(
    () => (place === undefined ? draft.blocks[0]?.key : panelKey(draft, pathOfPointer(place))) ?? null,
  );
  const focusOn = useRef<string | null>(place === undefined ? null : pathOfPointer(place));
  useLeaveGuard(dirty && !saving);

  useEffect(() => {
    const target = focusOn.current;
    focusOn.current = null;
    if (target !== null) fieldOf(target)?.focus();
  });

  const editor = useMemo<Editor>(
    () => ({
      draft,
      dispatch,
      errors,
      selected,
      select: (key, focusPath) => {
        if (focusPath !== undefined) focusOn.current = focusPath;
        setSelected(key);
      },
    }),
    [draft, dispatch, errors, selected],
  );

  const settle = async (work: () => Promise<SaveResult>) => {
    const here = selected === null ? undefined : locate(draft, selected)?.path;
    const result = await work();
    if ('draft' in result) {
      // Items added since are known by their new identifier: found again by their place.
      setSelected(here === undefined ? null : panelKey(result.draft, here));
      // The button that was pressed is disabled, or gone with the choice it offered.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) fieldOf(here ?? '')?.focus();
      });
      return;
    }
    const [first] = Object.keys(result.errors);
    if (first !== undefined) goTo(first);
  };
  const goTo = (path: string) => {
    setSelected(panelKey(draft, path));
    // Once its panel is there, and the save button enabled again.
    requestAnimationFrame(() => fieldOf(path)?.focus());
  };
  const saveAll = () => settle(save);
  useHotkeys([['mod+S', () => void saveAll()]], []);

  return (
    <EditorContext value={editor}>
      <PageHeader
        eyebrow={
          <TextLink to="/certifications/$certificationId" params={{ certificationId: version.certificationId }}>
            {version.certificationCode} · {version.certificationTitle}
          </TextLink>
        }
        title={t('editor.title', { label: version.label })}
        meta={
          dirty ? (
            <StatusChip tone="warning" icon={IconPencil}>
              {t('editor.dirty')}
            </StatusChip>
          ) : (
            <StatusChip tone="success" icon={IconCheck}>
              {t('editor.clean')}
            </StatusChip>
          )
        }
        actions={
          <>
            <LinkButton
              variant="default"
              to="/referentiels/$versionId"
              params={{ versionId: version.id }}
              leftSection={<IconTable size={17} aria-hidden />}
            >
              {t('editor.view')}
            </LinkButton>
            <Button
              loading={saving}
              disabled={!dirty}
              leftSection={<IconDeviceFloppy size={17} aria-hidden />}
              onClick={() => void saveAll()}
            >
              {t('editor.save')}
            </Button>
          </>
        }
      />
      {problem && (
        <Alert color="red" variant="light" mb="md" icon={<IconAlertTriangle aria-hidden />}>
          {problem}
        </Alert>
      )}
      {stale && (
        <StaleDraft
          versionId={version.id}
          saving={saving}
          onKeepMine={() => void settle(keepMine)}
          onTakeTheirs={() => void settle(takeTheirs)}
        />
      )}
      <ErrorSummary errors={errors} onGo={goTo} />
      <div className={classes.editor}>
        <Outline />
        <ItemPanel />
      </div>
    </EditorContext>
  );
}

/** The item whose panel holds `path`: a criterion is edited with its competency. */
function panelKey(draft: Editor['draft'], path: string): string | null {
  const item = itemAt(draft, path);
  if (item?.kind === 'criterion') return locate(draft, item.key)?.parent?.key ?? null;
  return item?.key ?? null;
}

/** A field by its place, or by the key of a new item: the closest one there is. */
function fieldOf(target: string): HTMLElement | null {
  const escaped = CSS.escape(target);
  const first = `#item-panel :is(input, textarea)`;
  return (
    document.querySelector<HTMLElement>(`[data-path="${escaped}"], [data-key="${escaped}"]`) ??
    document.querySelector<HTMLElement>(`[data-path^="${escaped}."]`) ??
    document.querySelector<HTMLElement>(first)
  );
}
