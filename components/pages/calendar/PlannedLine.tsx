import { i18n } from '#i18n';
import { strategyOf } from '../../../utils/db/queries/strategy.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { formatNumber } from '../../ui/format.ts';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import type { DayRange } from './calendar-view.ts';
import { plannedOf } from './rhythm.ts';

export interface PlannedLineProps extends DayRange {
  readonly entries: readonly PlanEntry[];
}

/** "Planned: Li 8 of about 13" beside what the strategy wants; nothing where it wants no rhythm. */
export function PlannedLine({ entries, from, to }: PlannedLineProps) {
  const { db } = useDesk();
  const strategy = useLive(() => strategyOf(db), [db]).value;
  const networks = plannedOf(entries, { from, to }, strategy?.cadence ?? {});
  if (networks.length === 0) return null;
  return (
    <p class="row wrap small calnote" title={i18n.t('calendar.plannedAbout')}>
      <span class="grey">{i18n.t('calendar.plannedLine')}</span>
      {networks.map(({ network, planned, wanted }) => (
        <span key={network} class="row nw">
          <NetworkTag network={network} />
          {Number.isInteger(wanted)
            ? i18n.t('calendar.plannedOf', [formatNumber(planned), formatNumber(wanted)])
            : i18n.t('calendar.plannedOfAbout', [formatNumber(planned), formatNumber(Math.round(wanted))])}
        </span>
      ))}
    </p>
  );
}
