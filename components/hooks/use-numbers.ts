import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askNumbers, type NumbersWorker } from '../../utils/db/numbers-worker.ts';
import type { NumbersQuestion, OwnNumbers } from '../../utils/db/queries/own-numbers.ts';

export interface Numbers {
  /** The answer to the last question that was answered; undefined until the first. */
  readonly value: OwnNumbers | undefined;
  readonly isWorking: boolean;
  readonly error: string | undefined;
}

/** A worker that answers one question. */
export const openNumbers = (): NumbersWorker =>
  new Worker(browser.runtime.getURL('/numbers-worker.js' as never)) as NumbersWorker;

/**
 * What is honestly known of the posts of some accounts, computed in a worker. Asked when the question changes, and anew when
 * `version` does: it takes some tenths of a second, so that it does not follow every sighting.
 */
export function useNumbers(
  workspaceId: string | undefined,
  { network, relation, accounts }: NumbersQuestion,
  version: number,
): Numbers {
  const [state, setState] = useState<Numbers>({ value: undefined, isWorking: true, error: undefined });
  const asked = accounts?.join('\n');
  useEffect(() => {
    if (workspaceId === undefined) return;
    const lifetime = new AbortController();
    const { signal } = lifetime;
    setState((before) => ({ ...before, isWorking: true }));
    const of = asked === undefined ? {} : { accounts: asked.split('\n') };
    askNumbers(openNumbers, { workspaceId, question: { network, relation, ...of }, now: Date.now() }, signal).then(
      (value) => signal.aborted || setState({ value, isWorking: false, error: undefined }),
      (error: unknown) =>
        signal.aborted || setState((before) => ({ ...before, isWorking: false, error: String(error) })),
    );
    return () => lifetime.abort();
  }, [workspaceId, network, relation, asked, version]);
  return state;
}
