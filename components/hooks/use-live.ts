import { liveQuery } from 'dexie';
import { useCallback, useEffect, useState } from 'preact/hooks';

export interface Live<T> {
  /** The newest answer; the one before it while a changed question is asked. Undefined until the first. */
  readonly value: T | undefined;
  readonly error: string | undefined;
  readonly retry: () => void;
}

/**
 * Asks the database and asks again whenever a row that the answer rests on changes, in any context. `isHeld`: the answer
 * stays as it is for now, while so much is written that asking each time would hold everything.
 */
export function useLive<T>(ask: () => Promise<T>, deps: readonly unknown[], isHeld = false): Live<T> {
  const [answer, setAnswer] = useState<{ readonly value?: T; readonly error?: string }>({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (isHeld) return;
    const subscription = liveQuery(ask).subscribe({
      next: (value) => setAnswer({ value }),
      error: (error: unknown) => {
        const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
        setAnswer((before) => ({ ...before, error: text }));
      },
    });
    return () => subscription.unsubscribe();
    // The caller lists what the question depends on; `ask` itself is new on every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [...deps, attempt, isHeld]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { value: answer.value, error: answer.error, retry };
}
