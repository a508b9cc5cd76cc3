import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { mayTransmit } from './reach.ts';

export interface Submit {
  readonly submit: (event: Event) => void;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  /** What was wrong is being corrected. */
  readonly forget: () => void;
}

/** Asks the browser in the turn of the press, then does the work, which answers what went wrong, if anything. */
export function useSubmit(work: () => Promise<string | undefined>): Submit {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const run = async (asked: Promise<boolean>) => {
    setBusy(true);
    setProblem((await asked) ? await work() : i18n.t('sync.notAllowed'));
    setBusy(false);
  };
  return {
    submit: (event) => {
      event.preventDefault();
      void run(mayTransmit());
    },
    isBusy,
    problem,
    forget: () => setProblem(undefined),
  };
}
