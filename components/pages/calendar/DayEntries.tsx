import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';

export interface DayEntriesProps {
  readonly list: readonly PlanEntry[];
  /** What is open or selected is in sight, however many there are. */
  readonly isInSight: (entry: PlanEntry) => boolean;
  readonly renderEntry: (entry: PlanEntry) => ComponentChildren;
}

/** So many stand in a day at first: a day with more would hide the others, and make the month slow. */
export const mostInDay = 12;

/** The entries of a day in a month, week or agenda, and the rest of them on a press. */
export function DayEntries({ list, isInSight, renderEntry }: DayEntriesProps) {
  const [isWhole, showAll] = useState(false);
  const shown = isWhole ? list : list.filter((entry, at) => at < mostInDay || isInSight(entry));
  const rest = list.length - shown.length;
  return (
    <>
      {shown.map(renderEntry)}
      {rest > 0 && (
        <Button size="small" kind="ghost" onPress={() => showAll(true)}>
          {i18n.t('calendar.moreInDay', rest, [formatNumber(rest)])}
        </Button>
      )}
    </>
  );
}
