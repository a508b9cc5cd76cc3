import { i18n } from '#i18n';
import { formatDay } from '../../../../utils/lib/format.ts';

/** What the button for the planned entry says. */
export function entryLabel({ dueAt }: { readonly dueAt?: number | undefined }, now: number): string {
  if (dueAt === undefined) return i18n.t('compose.entry');
  const isToday = new Date(dueAt).toDateString() === new Date(now).toDateString();
  return isToday ? i18n.t('compose.entryToday') : i18n.t('compose.entryOn', [formatDay(dueAt, now)]);
}
