import type { ExperimentContent } from '../../../utils/db/tables/experiments.ts';
import type { Spread } from '../../../utils/metrics/planned-posts.ts';
import { type FixedAge, fixedAges } from '../../../utils/metrics/at-age.ts';
import { type Experiment, ExperimentMetric, leastArms } from '../../../utils/model/learning.ts';
import type { NetworkId } from '../../../utils/model/network.ts';

/** Smallest differences that are offered: a quarter more, half as much again, twice, three times. */
export const ratios = ['1.25', '1.5', '2', '3'] as const;

export interface ExperimentForm {
  readonly title: string;
  readonly hypothesis: string;
  readonly network: NetworkId;
  readonly metric: ExperimentMetric;
  readonly age: FixedAge;
  readonly ratio: string;
  readonly arms: readonly string[];
  /** Ids of entries of the plan; of a new one only. */
  readonly chosen: readonly string[];
}

const usualAge = fixedAges[1];

export const formOf = (experiment: Experiment | undefined): ExperimentForm => ({
  title: experiment?.title ?? '',
  hypothesis: experiment?.hypothesis ?? '',
  network: experiment?.network ?? 'linkedin',
  metric: experiment?.metric ?? 'engagement',
  age: fixedAges.find((age) => age === experiment?.ageMs) ?? usualAge,
  ratio: experiment ? String(experiment.ratio) : '1.5',
  arms: experiment?.arms ?? Array.from({ length: leastArms }, () => ''),
  chosen: experiment?.entries.map(({ entryId }) => entryId) ?? [],
});

/** What can be counted there: only X shows how often a post was bookmarked. */
export const metricsOn = (network: NetworkId): readonly ExperimentMetric[] =>
  ExperimentMetric.options.filter((metric) => metric !== 'bookmarks' || network === 'x');

/** On another network; what is not counted there gives way to engagement. */
export const onNetwork = (
  network: NetworkId,
  metric: ExperimentMetric,
): Pick<ExperimentForm, 'network' | 'metric'> => ({
  network,
  metric: metricsOn(network).includes(metric) ? metric : 'engagement',
});

export type FormProblem = 'title' | 'arms' | 'same';

/** What is wrong with it; an arm that is blank says nothing of what is done. */
export function problemOf({ title, arms }: ExperimentForm): FormProblem | undefined {
  if (!title.trim()) return 'title';
  const said = arms.map((arm) => arm.trim().toLowerCase());
  if (said.some((arm) => arm === '')) return 'arms';
  return new Set(said).size < said.length ? 'same' : undefined;
}

export const contentOf = (form: ExperimentForm, spread: Spread): ExperimentContent => ({
  title: form.title,
  hypothesis: form.hypothesis,
  network: form.network,
  arms: [...form.arms],
  metric: form.metric,
  ageMs: form.age,
  ratio: Number(form.ratio),
  sd: spread.sd,
  sdPosts: spread.n,
});
