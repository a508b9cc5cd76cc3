import { mondayOf } from '../../../utils/lib/weeks.ts';

export const experimentTabs = ['list', 'week', 'log'] as const;
export type ExperimentTab = (typeof experimentTabs)[number];

export interface ExperimentsRoute {
  readonly tab: ExperimentTab;
  /** Of the list: the experiment that is open, or `new`. */
  readonly openId: string | undefined;
  /** Of the review: the Monday of its week, `yyyy-mm-dd`. */
  readonly week: string | undefined;
}

/** "#/experiments", "#/experiments/<id>", "#/experiments/week/2026-11-23", "#/experiments/log". */
export function experimentsRouteOf([first, second]: readonly string[]): ExperimentsRoute {
  if (first === 'log') return { tab: 'log', openId: undefined, week: undefined };
  if (first === 'week') {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(second ?? '') && !Number.isNaN(Date.parse(second ?? ''));
    return { tab: 'week', openId: undefined, week: isDay ? mondayOf(second ?? '') : undefined };
  }
  return { tab: 'list', openId: first, week: undefined };
}

export const experimentsPath = (tab: ExperimentTab, of?: string): readonly string[] => [
  'experiments',
  ...(tab === 'list' ? [] : [tab]),
  ...(of === undefined ? [] : [of]),
];
