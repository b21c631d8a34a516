import { Button, Textarea, TextInput } from '@mantine/core';
import { IconFileText, IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../ui/form/FormProblem';
import { TextLink } from '../../ui/link-button';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { sentenceOf } from '../../ui/toast';
import { importQuery, previewFile, previewText } from './api/imports';
import classes from './import.module.css';
import { ImportSteps } from './ImportSteps';

const LARGEST = 5 * 1024 * 1024;

export function ImportSource() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const [name, setName] = useState(t('exchange.source.pasteNameDefault'));
  const [refusal, setRefusal] = useState<string | null>(null);
  const analyse = useMutation({
    mutationFn: () => (file ? previewFile(file) : previewText(name, text)),
    onError: (error) => setRefusal(sentenceOf(error)),
    onSuccess: async (preview) => {
      queries.setQueryData(importQuery(preview.id, i18n.language).queryKey, preview);
      await navigate({ to: '/import/$importId', params: { importId: preview.id } });
    },
  });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    if (!file && text.trim() === '') return setRefusal(t('exchange.source.missing'));
    if (file && file.size > LARGEST) return setRefusal(t('exchange.source.tooLarge'));
    analyse.mutate();
  };
  return (
    <>
      <PageHeader
        eyebrow={<TextLink to="/certifications">{t('catalog.list.title')}</TextLink>}
        title={t('exchange.title')}
        meta={<span className={classes.lead}>{t('exchange.source.lead')}</span>}
      />
      <ImportSteps current="source" />
      <Panel>
        <form onSubmit={submit} noValidate className={classes.source}>
          <FormProblem message={refusal} />
          <FileDrop
            file={file}
            onFile={(next) => {
              setFile(next);
              setText('');
              setRefusal(null);
            }}
          />
          <p className={classes.or}>{t('exchange.source.or')}</p>
          <Textarea
            label={t('exchange.source.paste')}
            autosize
            minRows={6}
            maxRows={16}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setFile(null);
            }}
          />
          {text !== '' && (
            <TextInput
              label={t('exchange.source.pasteName')}
              value={name}
              maxLength={200}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
          <Button type="submit" loading={analyse.isPending} style={{ justifySelf: 'start' }}>
            {t('exchange.source.submit')}
          </Button>
          <span role="status" className="visually-hidden">
            {analyse.isPending && t('exchange.source.analysing')}
          </span>
        </form>
      </Panel>
    </>
  );
}

function FileDrop({ file, onFile }: { file: File | null; onFile: (file: File | null) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer.files[0];
        if (dropped) onFile(dropped);
      }}
    >
      <IconUpload size={26} stroke={1.6} aria-hidden />
      <strong>{t('exchange.source.file')}</strong>
      <span id={`${id}-hint`}>{t('exchange.source.fileHint')}</span>
      <input
        id={id}
        type="file"
        accept=".txt,.json,.md,text/plain,application/json"
        className="visually-hidden"
        aria-describedby={`${id}-hint`}
        onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)}
      />
      <label htmlFor={id} className={classes.choose}>
        {t('exchange.source.choose')}
      </label>
      <span role="status">
        {file && (
          <span className={classes.chosen}>
            <IconFileText size={18} aria-hidden /> {t('exchange.source.chosen', { name: file.name })}
          </span>
        )}
      </span>
    </div>
  );
}
