import { i18n } from '#i18n';
import type { OutcomeMetric, ResultSource } from '../../../utils/model/results.ts';
import type { ResultRemark } from '../../../utils/results/rows.ts';
import type { ResultsDone } from '../../../utils/results/write.ts';
import { formatNumber } from '../../ui/format.ts';
import type { RemarkRow } from '../people/import/Remarks.tsx';

export const sourceName = (source: ResultSource): string => i18n.t(`results.source.${source}`);
export const metricName = (metric: OutcomeMetric): string => i18n.t(`results.field.${metric}`);

const days = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "Oct 1 – 31, 2026", of days without a time zone. */
export function daysText(from: string, to: string): string {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  if (Number.isNaN(start) || Number.isNaN(end)) return `${from} – ${to}`;
  return from === to ? days.format(start) : days.formatRange(start, end);
}

/** What is not taken of a file of results, in words. */
export const remarkRows = (refused: readonly ResultRemark[]): RemarkRow[] =>
  refused.map(({ line, reason, what }) => ({ line, result: 'refused', why: i18n.t(`results.reason.${reason}`), what }));

export function doneText({ added, replaced, unchanged, ended }: ResultsDone): string {
  if (ended === 'stopped') return i18n.t('results.stopped');
  if (ended === 'storage-full') return i18n.t('results.storageFull');
  if (ended === 'failed') return i18n.t('results.failed');
  if (added + replaced === 0) return i18n.t('results.nothingNew', unchanged, [formatNumber(unchanged)]);
  return i18n.t('results.done', [formatNumber(added), formatNumber(replaced), formatNumber(unchanged)]);
}
