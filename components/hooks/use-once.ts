import { useEffect, useState } from 'preact/hooks';
import type { Live } from './use-live.ts';

/** Asks once, and again when asked to: for what reads so much that it cannot follow every row that comes in. */
export function useOnce<T>(ask: () => Promise<T>, deps: readonly unknown[]): Live<T> {
  const [answer, setAnswer] = useState<{ readonly value?: T; readonly error?: string }>({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const life = new AbortController();
    ask().then(
      (value) => !life.signal.aborted && setAnswer({ value }),
      (error: unknown) => {
        const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
        if (!life.signal.aborted) setAnswer((before) => ({ ...before, error: text }));
      },
    );
    return () => life.abort();
    // The caller lists what the question depends on; `ask` itself is new on every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [...deps, attempt]);
  return { value: answer.value, error: answer.error, retry: () => setAttempt((count) => count + 1) };
}
