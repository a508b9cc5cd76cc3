import { i18n } from '#i18n';
import { approvalStanding } from '../../../utils/db/entry-approval.ts';
import type { TodayItem } from '../../../utils/db/queries/plan-today.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { publishedOn } from '../../../utils/metrics/plan-match.ts';
import { formatNumber } from '../../ui/format.ts';
import { stateName } from '../calendar/entry-words.ts';

const order: readonly NetworkId[] = ['linkedin', 'x', 'facebook'];

/** The networks an entry has a text for, in the order people see them. */
export const variantsOf = ({ variants }: Pick<PlanEntry, 'variants'>): readonly NetworkId[] =>
  order.filter((network) => variants[network]?.trim());

/** Those of them that it is not out on yet. */
export const openVariantsOf = (entry: PlanEntry): readonly NetworkId[] =>
  variantsOf(entry).filter((network) => publishedOn(entry, network) === undefined);

/** "Approved, 3 variants ready"; what is out already is not counted. That an approval is void is said with it. */
export function entrySentence(entry: PlanEntry): string {
  const count = openVariantsOf(entry).length;
  const variants = count === 0 ? i18n.t('today.noVariant') : i18n.t('today.variants', count, [String(count)]);
  const said = i18n.t('today.stateAndVariants', [stateName(entry.state), variants]);
  return approvalStanding(entry) === 'void' ? `${said}. ${i18n.t('approval.voidShort')}` : said;
}

/** "3, in time order; 1 goal off pace": how much Today lists. Nothing where it lists nothing. */
export function listWords(items: readonly TodayItem[]): string {
  const off = items.filter(({ type }) => type === 'goal').length;
  const timed = items.length - off;
  return [
    ...(timed > 0 ? [i18n.t('today.inOrder', [formatNumber(timed)])] : []),
    ...(off > 0 ? [i18n.t('today.offPace', off, [formatNumber(off)])] : []),
  ].join('; ');
}

/** "3 open, 2 more tomorrow" above the list of the popup; nothing where there is nothing. */
export function openWords(open: number, tomorrow: number): string {
  if (open + tomorrow === 0) return '';
  if (tomorrow === 0) return i18n.t('popup.open', [formatNumber(open)]);
  return i18n.t('popup.openMore', [formatNumber(open), formatNumber(tomorrow)]);
}

export const titleOf = (item: TodayItem): string =>
  item.type === 'entry' ? item.entry.title : item.type === 'goal' ? item.goal.title : item.person.name;

export const keyOf = (item: TodayItem): string =>
  item.type === 'entry' ? item.entry.id : item.type === 'goal' ? item.goal.id : item.person.id;

export const isReady = (entry: PlanEntry): boolean =>
  (entry.state === 'approved' || entry.state === 'scheduled') && openVariantsOf(entry).length > 0;
