import { i18n } from '#i18n';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { GoalMetric } from '../../../utils/model/records.ts';

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
