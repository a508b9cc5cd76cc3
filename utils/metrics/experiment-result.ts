import type { Experiment } from '../model/learning.ts';
import { isAsDrawn } from './arm-draw.ts';
import { experimentVerdict, type Verdict } from './experiment-verdict.ts';

/** What an experiment that ended says, or why it says nothing. */
export type ExperimentResult = { readonly verdict: Verdict } | { readonly silent: 'notDrawn' | 'tooFew' };

/** The values of each arm. */
export const valuesOfArms = ({ arms, result }: Pick<Experiment, 'arms' | 'result'>): number[][] =>
  arms.map((_, arm) => (result?.values ?? []).filter((each) => each.arm === arm).map(({ value }) => value));

/** Of posts that somebody chose the kind of nothing can be said, however many there are: only the lot makes kinds alike. */
export function experimentResult(
  experiment: Pick<Experiment, 'arms' | 'result' | 'seed' | 'entries'>,
): ExperimentResult {
  const { seed, arms, entries } = experiment;
  if (!isAsDrawn(seed, arms.length, entries)) return { silent: 'notDrawn' };
  const verdict = experimentVerdict(valuesOfArms(experiment));
  return verdict ? { verdict } : { silent: 'tooFew' };
}
