import { i18n } from '#i18n';
import { weekCadence } from '../../../utils/db/queries/week-cadence.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { dayKeyOf, startOfDay } from '../../calendar/stateless/days.ts';
import { firstDayOfWeek, startOfWeek } from '../../calendar/stateless/weeks.ts';
import { useLive } from '../../hooks/use-live.ts';
import { formatNumber } from '../../ui/format.ts';
import { NetworkTag } from '../../ui/NetworkTag.tsx';

/** "This week: Li 2 of 3" beside what the strategy wants; nothing where it wants no rhythm. */
export function CadenceLine({ db, now }: { readonly db: WorkspaceDb; readonly now: number }) {
  const day = dayKeyOf(now);
  const from = startOfDay(startOfWeek(day, firstDayOfWeek(navigator.language)));
  const networks = useLive(() => weekCadence(db, from, now), [db, day]).value ?? [];
  if (networks.length === 0) return null;
  return (
    <p class="row wrap small cadence" title={i18n.t('today.cadenceAbout')}>
      <span class="grey">{i18n.t('today.cadence')}</span>
      {networks.map(({ network, seen, wanted }) => (
        <span key={network} class="row nw">
          <NetworkTag network={network} />
          {i18n.t('today.cadenceOf', [formatNumber(seen), formatNumber(wanted)])}
        </span>
      ))}
    </p>
  );
}
