import { useForm, type UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import type { z } from 'zod';
import { isProblem } from '../../api/problem-error';
import { announce } from '../announce';
import { holdFocus } from '../keep-focus';
import { sentenceOf } from '../toast';
import { atFields, errorsOfFields, errorsOfSchema, type FieldErrors } from './field-errors';

interface ContractFormOptions<S extends z.ZodType, V extends Record<string, unknown>, R, T> {
  /** The contract of the request: the same rules as the API, checked before sending. */
  schema: S;
  /** A value for each thing the request may hold: one left out would be sent as it was not shown. */
  initialValues: V & Record<keyof z.input<S>, unknown>;
  /** Form values (empty strings, choices) → request. Places keep their names, so that errors find their field. */
  toRequest: (values: V) => R;
  send: (request: R) => Promise<T>;
  onSent: (result: T) => void | Promise<void>;
  /** Where the values stand in what is sent, when they are only a part of it: `certification.create.`. */
  placePrefix?: string;
}

export interface ContractForm<V extends Record<string, unknown>> {
  form: UseFormReturnType<V>;
  /** Refusal that belongs to no field on screen. */
  problem: string | null;
  sending: boolean;
  onSubmit: (event?: React.FormEvent<HTMLFormElement>) => void;
}

/** A form over one contract: refusals, ours or the API's, land on their fields; the first faulty one takes the focus. */
export function useContractForm<S extends z.ZodType, V extends Record<string, unknown>, R, T>(
  options: ContractFormOptions<S, V, R, T>,
): ContractForm<V> {
  const { schema, initialValues, toRequest, send, onSent, placePrefix = '' } = options;
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const form = useForm<V>({
    mode: 'controlled',
    initialValues,
    validate: (values) => atFields(errorsOfSchema(schema, toRequest(values)), values),
    validateInputOnBlur: false,
  });

  const focusFirst = (errors: Record<string, unknown>) => {
    const [first] = Object.keys(errors);
    if (first === undefined) return;
    // After the next paint: the field may be disabled while sending.
    requestAnimationFrame(() => form.getInputNode(first)?.focus());
  };

  const submit = async (values: V) => {
    const giveFocusBack = holdFocus();
    setProblem(null);
    setSending(true);
    try {
      await onSent(await send(toRequest(values)));
    } catch (error) {
      const refused = isProblem(error) ? withoutPrefix(errorsOfFields(error.fields), placePrefix) : {};
      const errors = atFields(refused, values);
      form.setErrors(errors);
      const said = isProblem(error) && error.fields.length > 0 ? error.message : sentenceOf(error);
      // Said at its field, it is not said twice.
      setProblem(Object.keys(values).some((field) => errors[field] === said) ? null : said);
      announce(sentenceOf(error), 'assertive');
      focusFirst(errors);
    } finally {
      setSending(false);
      giveFocusBack();
    }
  };

  return { form, problem, sending, onSubmit: form.onSubmit((values) => void submit(values), focusFirst) };
}

const withoutPrefix = (errors: FieldErrors, prefix: string): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).map(([path, error]) => [path.startsWith(prefix) ? path.slice(prefix.length) : path, error]),
  );

/** What an empty field means for the API: nothing. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
