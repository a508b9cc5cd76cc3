import { i18n } from '#i18n';
import { dueMoment } from '../../../utils/lib/due.ts';
import type { NextStep, Relation } from '../../../utils/model/records.ts';
import { formatDay, formatTime, formatWeekday } from '../../ui/format.ts';

export const relations: readonly Relation[] = ['contact', 'competitor', 'partner', 'own', 'none'];

export function relationName(relation: Relation): string {
  const names: Record<Relation, string> = {
    own: i18n.t('people.relationOwn'),
    competitor: i18n.t('people.relationCompetitor'),
    contact: i18n.t('people.relationContact'),
    partner: i18n.t('people.relationPartner'),
    none: i18n.t('people.relationNone'),
  };
  return names[relation];
}

/** "Tue, 1 Dec" or "Tue, 1 Dec, 10:00"; with the year where it is another one. Empty without a date. */
export function whenText(step: NextStep, now: number): string {
  const at = dueMoment(step);
  if (at === undefined) return '';
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const day = isThisYear ? formatWeekday(at) : formatDay(at, now);
  return step.day === undefined ? `${day}, ${formatTime(at)}` : day;
}

/** "hotel, campus" as tags: trimmed, each once, none empty. */
export const readTags = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim().slice(0, 60))
      .filter(Boolean),
  ),
];
