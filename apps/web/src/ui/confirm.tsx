import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { createContext, useCallback, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog';

export interface ConfirmQuestion {
  title: string;
  body: React.ReactNode;
  /** The verb of the action itself, never "OK". */
  action: string;
  /** "Annuler" unless told. */
  cancel?: string;
  danger?: boolean;
  /** Asks for a reason, given back with the answer. */
  reason?: { label: string; description?: string; minLength: number };
}

/** The reason typed (empty when none was asked), or `null` when the person gave up. */
export type ConfirmAnswer = string | null;

type Ask = (question: ConfirmQuestion) => Promise<ConfirmAnswer>;

const ConfirmContext = createContext<Ask | null>(null);

interface Pending {
  question: ConfirmQuestion;
  answer: (answer: ConfirmAnswer) => void;
  /** Page it was asked on. */
  pathname: string;
}

/** `const confirm = useConfirm(); if ((await confirm({ … })) === null) return;` */
export function useConfirm(): Ask {
  const ask = useContext(ConfirmContext);
  if (!ask) throw new Error('ConfirmProvider is missing');
  return ask;
}

export function ConfirmProvider({ children }: { children: React.ReactNode }) {
  const router = useRouter();
  const [pending, setPending] = useState<Pending | null>(null);
  const [opened, setOpened] = useState(false);
  const ask = useCallback<Ask>(
    (question) =>
      new Promise((answer) => {
        setPending({ question, answer, pathname: router.state.location.pathname });
        setOpened(true);
      }),
    [router],
  );
  const close = (answer: ConfirmAnswer) => {
    setOpened(false);
    pending?.answer(answer);
  };
  // A link of the question leads elsewhere: that is giving up.
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const asked = opened && pending?.pathname === pathname;
  return (
    <ConfirmContext value={ask}>
      {children}
      <Dialog
        opened={asked}
        onClose={() => close(null)}
        title={pending?.question.title}
        size="lg"
        onExitTransitionEnd={() => setPending(null)}
      >
        {pending && <Question question={pending.question} onAnswer={close} />}
      </Dialog>
    </ConfirmContext>
  );
}

function Question({ question, onAnswer }: { question: ConfirmQuestion; onAnswer: (answer: ConfirmAnswer) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    if (question.reason && given.length < question.reason.minLength) return setTooShort(true);
    onAnswer(given);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <div>{question.body}</div>
        {question.reason && (
          <Textarea
            label={question.reason.label}
            description={question.reason.description}
            autosize
            minRows={3}
            required
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tooShort && t('ui.reasonTooShort', { count: question.reason.minLength })}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onAnswer(null)} data-autofocus={question.reason ? undefined : true}>
            {question.cancel ?? t('ui.cancel')}
          </Button>
          <Button type="submit" {...(question.danger && { color: 'red' })}>
            {question.action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
