import { i18n } from '#i18n';
import { ledgerDays } from '../../../utils/db/queries/ledger-days.ts';
import { dayKeyOf } from '../../calendar/stateless/days.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { formatNumber } from '../../ui/format.ts';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { Ask } from '../Ask.tsx';

/** What was recorded today: what was seen, not all that happened. */
export function SincePanel() {
  const { db } = useDesk();
  const now = useNow();
  const today = dayKeyOf(now);
  const days = useLive(() => ledgerDays(db, 1), [db]);
  return (
    <Panel title={i18n.t('today.recorded')} about={i18n.t('today.recordedAbout')}>
      <Ask live={days} lines={1}>
        {([row]) =>
          row?.day === today ? (
            <dl class="kp">
              <Number name={i18n.t('today.postsFirstSeen')} value={row.posts} />
              <Number name={i18n.t('today.sightings')} value={row.sightings} />
              <Number name={i18n.t('today.profiles')} value={row.profiles} />
              <Number name={i18n.t('today.typed')} value={row.typed} />
            </dl>
          ) : (
            <Empty>{i18n.t('today.nothingRecorded')}</Empty>
          )
        }
      </Ask>
    </Panel>
  );
}

function Number({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div>
      <dt class="small grey">{name}</dt>
      <dd class="mid">{formatNumber(value)}</dd>
    </div>
  );
}
