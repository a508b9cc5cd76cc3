import { i18n } from '#i18n';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { GoalContent } from '../../../utils/db/tables/goals.ts';
import type { Goal, GoalMetric } from '../../../utils/model/records.ts';
import { addMonths, dayKeyOf, momentOf } from '../../calendar/stateless/days.ts';
import { isOfNetwork } from './goal-words.ts';

/** What stands in the fields of the goal dialog, as typed. */
export interface GoalForm {
  readonly title: string;
  readonly objective: string;
  readonly metric: GoalMetric;
  readonly network: NetworkId | 'all';
  readonly target: string;
  readonly manualValue: string;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly owner: string;
}

export type GoalProblems = Partial<Record<'title' | 'target' | 'manualValue' | 'startsOn' | 'dueOn', string>>;

/** A number as people type it: "1,090", "1 090", "1090". Undefined when it is not one. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(/[\s\u00a0\u202f']/g, '');
  if (/^\d{1,3}([.,]\d{3})+$/.test(plain)) return Number(plain.replace(/[.,]/g, ''));
  return /^\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

/** What keeps the form from being saved, by field. */
export function goalProblems({ title, target, metric, manualValue, startsOn, dueOn }: GoalForm): GoalProblems {
  const number = readNumber(target);
  return {
    ...(title.trim() ? {} : { title: i18n.t('goals.needTitle') }),
    ...(number !== undefined && number > 0 ? {} : { target: i18n.t('goals.needNumber') }),
    ...(metric === 'manual' && manualValue.trim() && readNumber(manualValue) === undefined
      ? { manualValue: i18n.t('goals.needNumber') }
      : {}),
    ...(startsOn ? {} : { startsOn: i18n.t('goals.needDay') }),
    ...(dueOn && dueOn > startsOn ? {} : { dueOn: i18n.t('goals.needLaterDay') }),
  };
}

/** What the fields show of a goal, or of a new one for the next three months. */
export function goalFormOf(goal: Goal | undefined, now: number): GoalForm {
  const today = dayKeyOf(now);
  return {
    title: goal?.title ?? '',
    objective: goal?.objective ?? '',
    metric: goal?.metric ?? 'followers',
    network: goal?.network ?? 'all',
    target: goal ? String(goal.target) : '',
    manualValue: goal?.manualValue === undefined ? '' : String(goal.manualValue),
    startsOn: goal ? dayKeyOf(goal.startsAt) : today,
    dueOn: goal ? dayKeyOf(goal.dueAt) : addMonths(today, 3),
    owner: goal?.owner ?? '',
  };
}

/** The goal that was typed; undefined where something is missing. */
export function goalContentOf(form: GoalForm): GoalContent | undefined {
  if (Object.keys(goalProblems(form)).length > 0) return undefined;
  const startsAt = momentOf(form.startsOn, '00:00');
  const dueAt = momentOf(form.dueOn, '23:59');
  const target = readNumber(form.target);
  if (startsAt === undefined || dueAt === undefined || target === undefined) return undefined;
  const manualValue = form.metric === 'manual' ? readNumber(form.manualValue) : undefined;
  return {
    title: form.title.trim(),
    metric: form.metric,
    target,
    startsAt,
    dueAt,
    ...(form.objective.trim() ? { objective: form.objective.trim() } : {}),
    ...(isOfNetwork(form.metric) && form.network !== 'all' ? { network: form.network } : {}),
    ...(form.owner.trim() ? { owner: form.owner.trim() } : {}),
    ...(manualValue === undefined ? {} : { manualValue }),
  };
}
