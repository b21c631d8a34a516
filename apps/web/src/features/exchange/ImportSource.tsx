import { Box, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconFileText, IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../ui/FileDrop';
import { FormProblem } from '../../ui/form/FormProblem';
import { TextLink } from '../../ui/link-button';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { sentenceOf } from '../../ui/toast';
import { importQuery, previewFile, previewText } from './api/imports';
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
        meta={
          <Box component="span" maw="80ch">
            {t('exchange.source.lead')}
          </Box>
        }
      />
      <ImportSteps current="source" />
      <Panel>
        <form onSubmit={submit} noValidate>
          <Stack maw={880} gap={16}>
            <FormProblem message={refusal} />
            <FileDrop
              accept=".txt,.json,.md,text/plain,application/json"
              choose={t('exchange.source.choose')}
              onFile={(next) => {
                setFile(next);
                setText('');
                setRefusal(null);
              }}
              before={
                <>
                  <IconUpload size={26} stroke={1.6} aria-hidden />
                  <Text span inherit fw={700} c="var(--text)">
                    {t('exchange.source.file')}
                  </Text>
                  <Text span inherit mb={8}>
                    {t('exchange.source.fileHint')}
                  </Text>
                </>
              }
              after={
                <span role="status">
                  {file && (
                    <Group component="span" display="inline-flex" mt={6} gap={6} c="var(--success-fg)" fw={600}>
                      <IconFileText size={18} aria-hidden /> {t('exchange.source.chosen', { name: file.name })}
                    </Group>
                  )}
                </span>
              }
            />
            <Box component="p" m={0} c="dimmed" ta="center">
              {t('exchange.source.or')}
            </Box>
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
            <Button type="submit" loading={analyse.isPending} style={{ alignSelf: 'flex-start' }}>
              {t('exchange.source.submit')}
            </Button>
            <span role="status" className="visually-hidden">
              {analyse.isPending && t('exchange.source.analysing')}
            </span>
          </Stack>
        </form>
      </Panel>
    </>
  );
}
