import { i18n } from '#i18n';
import { formatDay } from '../../../../utils/lib/format.ts';

/** When the planned entry is due, as short as the bar has room for. */
export function entryDay({ dueAt }: { readonly dueAt?: number | undefined }, now: number): string {
  if (dueAt === undefined) return i18n.t('compose.entryPlanned');
  return isSameDay(dueAt, now) ? i18n.t('compose.today') : formatDay(dueAt, now);
}

const isSameDay = (at: number, now: number): boolean => new Date(at).toDateString() === new Date(now).toDateString();

/** What the button for the planned entry does. */
export function entryLabel({ dueAt }: { readonly dueAt?: number | undefined }, now: number): string {
  if (dueAt === undefined) return i18n.t('compose.entry');
  return isSameDay(dueAt, now) ? i18n.t('compose.entryToday') : i18n.t('compose.entryOn', [formatDay(dueAt, now)]);
}
