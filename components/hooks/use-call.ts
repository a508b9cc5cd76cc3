import { useCallback, useState } from 'preact/hooks';
import type { CallError } from '../../utils/protocol/protocol.ts';
import type { Result } from '../../utils/lib/result.ts';

export interface Running<A extends readonly unknown[]> {
  readonly run: (...values: A) => Promise<void>;
  readonly isBusy: boolean;
  readonly error: CallError | undefined;
}

/** Runs a call to the background once at a time and keeps its error for showing. */
export function useCall<A extends readonly unknown[], T>(
  send: (...values: A) => Promise<Result<T, CallError>>,
): Running<A> {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | undefined>(undefined);
  const run = useCallback(
    async (...values: A) => {
      setBusy(true);
      const answer = await send(...values);
      setError(answer.ok ? undefined : answer.error);
      setBusy(false);
    },
    [send],
  );
  return { run, isBusy, error };
}
