import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { holdFocus } from './keep-focus';
import { toastDone, toastProblem } from './toast';

interface ActOptions<T> {
  /** Said and read aloud when it succeeds. */
  done?: string | ((result: T) => string);
  /** What must be read again afterwards. */
  refresh?: readonly QueryKey[];
  onDone?: (result: T) => void;
}

/**
 * A button's action: runs, says so, refreshes what it changed, shows the refusal otherwise. Asked again for the same thing
 * while it runs, as a double click does before the button shows it, it does it once.
 * `const publish = useAct(() => publishVersion(id), { done: t('…'), refresh: [['versions', id]] })`
 */
export function useAct<A = void, T = unknown>(run: (argument: A) => Promise<T>, options: ActOptions<T> = {}) {
  const queries = useQueryClient();
  const [underWay] = useState(() => new Set<A>());
  const mutation = useMutation<T, unknown, A, () => void>({
    mutationFn: run,
    onMutate: holdFocus,
    onSettled: (_result, _error, argument, giveBack) => {
      underWay.delete(argument);
      giveBack?.();
    },
    onError: (error) => {
      toastProblem(error);
      // A refusal often means that what is on screen is out of date.
      for (const queryKey of options.refresh ?? []) void queries.invalidateQueries({ queryKey });
    },
    onSuccess: async (result) => {
      const { done, refresh = [], onDone } = options;
      await Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey })));
      if (done !== undefined) toastDone(typeof done === 'function' ? done(result) : done);
      onDone?.(result);
    },
  });
  const mutate = (argument: A) => {
    if (underWay.has(argument)) return;
    underWay.add(argument);
    mutation.mutate(argument);
  };
  return { ...mutation, mutate };
}
