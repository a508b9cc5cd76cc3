import { i18n } from '#i18n';
import type { FigureValue } from '../../../utils/db/queries/week-review.ts';
import { weekSpan } from '../../../utils/lib/weeks.ts';
import type { Learning, LearningFigure } from '../../../utils/model/learning.ts';
import type { Goal } from '../../../utils/model/records.ts';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';

/** "16 Nov – 22 Nov". */
export function weekText(monday: string, now: number): string {
  const { from, to } = weekSpan(monday);
  return i18n.t('learnings.span', [formatDay(from, now), formatDay(to - 1, now)]);
}

/** What a figure is, e.g. "Median engagement at 24 h on LinkedIn"; a goal by its name. */
export function figureText({ of, network, goalId }: LearningFigure, goals: readonly Goal[]): string {
  if (of === 'goal') return goals.find(({ id }) => id === goalId)?.title ?? i18n.t('learnings.goneGoal');
  const name = i18n.t(`learnings.figure.${of}`);
  return network ? i18n.t('learnings.onNetwork', [name, networkName(network)]) : name;
}

const rounded = (value: number): string =>
  formatNumber(Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value));

/** How the figures are computed that a decision can be about. */
export const figureMetrics = ['medianResult', 'posts', 'followers', 'goalReach'] as const;

/** A value with what it rests on; "not known" where it is not. */
export const valueText = ({
  value,
  n,
}: {
  readonly value?: number | undefined;
  readonly n?: number | undefined;
}): string =>
  value === undefined
    ? i18n.t('learnings.notKnown')
    : n === undefined || n === 0
      ? rounded(value)
      : i18n.t('learnings.withN', [rounded(value), formatNumber(n)]);

/** The figure then and now. It says what was, not what the decision did. */
export const thenAndNow = (figure: LearningFigure, now: FigureValue): string =>
  i18n.t('learnings.thenNow', [valueText(figure), valueText(now)]);

/** Whether a line of the log has all the words, in its text, its answer or the title of its experiment. */
export function isFound({ text, week }: Learning, title: string | undefined, search: string): boolean {
  const said = `${text} ${title ?? ''} ${week}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
