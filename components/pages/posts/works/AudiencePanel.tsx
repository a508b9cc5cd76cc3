import { i18n } from '#i18n';
import { audienceClockOf } from '../../../../utils/db/queries/audience-clock.ts';
import type { NetworkId } from '../../../../utils/model/network.ts';
import { hourName, HourBars } from '../../../charts/HourBars.tsx';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { formatNumber, formatPercent } from '../../../ui/format.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { Ask } from '../../Ask.tsx';
import { HowButton } from '../How.tsx';
import { numberInput } from '../how-inputs.ts';

/** With fewer a shape is chance. */
const fewest = 20;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const count = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/** When others comment under own posts. Beside the best time, and never a part of it. */
export function AudiencePanel({ network, now }: { readonly network: NetworkId; readonly now: number }) {
  const { db } = useDesk();
  const day = new Date(now).toDateString();
  const live = useLive(() => audienceClockOf(db, network, now), [db, network, day]);
  const n = live.value?.n ?? 0;
  return (
    <Panel
      title={i18n.t('works.clock')}
      about={i18n.t('postList.n', [formatNumber(n)])}
      action={<HowButton of={['audienceClock']} from={[numberInput('comments', n)]} />}
    >
      <Ask live={live} lines={3}>
        {({ hours, seen, accounts, posts }) =>
          n < fewest ? (
            <p class="pad3">{i18n.t('works.clockFew', [formatNumber(n), formatNumber(fewest)])}</p>
          ) : (
            <div class="pad3 gap">
              <HourBars hours={hours} label={i18n.t('works.clockLabel', [formatNumber(n), zone])} />
              <p class="small grey">
                {i18n.t('works.clockOf', [formatNumber(accounts), formatNumber(posts), zone])}{' '}
                {i18n.t('works.clockCoverage', [formatPercent(n / seen), formatNumber(seen)])}
              </p>
              <p class="small grey">{i18n.t('works.clockNot')}</p>
              <details class="behind">
                <summary>{i18n.t('works.clockTable')}</summary>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{i18n.t('works.hour')}</th>
                      <th scope="col" class="num">
                        {i18n.t('posts.comments')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {hours.map((value, hour) => (
                      <tr key={hour}>
                        <th scope="row">{hourName(hour)}</th>
                        <td class="num">{count.format(value)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </details>
            </div>
          )
        }
      </Ask>
    </Panel>
  );
}
