import { lineOf } from '../../../utils/lib/csv.ts';
import type { Experiment, Learning } from '../../../utils/model/learning.ts';
import type { Campaign } from '../../../utils/model/library.ts';
import type { Goal } from '../../../utils/model/records.ts';

const columns = [
  'week',
  'kind',
  'text',
  'experiment',
  'campaign',
  'figure',
  'network',
  'goal',
  'value_then',
  'n_then',
  'ask_from',
  'helped',
] as const;

/** Lines of the learning log as CSV, in the order in which they are shown; the mark tells Excel that it is UTF-8. */
export function learningsCsv(
  shown: readonly Learning[],
  experiments: readonly Experiment[],
  goals: readonly Goal[],
  campaigns: readonly Campaign[],
): readonly string[] {
  const titleOf = (list: readonly { readonly id: string; readonly title: string }[], id: string | undefined): string =>
    list.find((each) => each.id === id)?.title ?? '';
  return [
    '\uFEFF',
    lineOf([...columns]),
    ...shown.map(({ week, kind, text, experimentId, campaignId, figure, checkOn, helped }) =>
      lineOf([
        week,
        kind,
        text,
        titleOf(experiments, experimentId),
        titleOf(campaigns, campaignId),
        figure?.of ?? '',
        figure?.network ?? '',
        titleOf(goals, figure?.goalId),
        figure?.value ?? '',
        figure?.n ?? '',
        checkOn ?? '',
        helped ?? '',
      ]),
    ),
  ];
}
