import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ledgerDays } from '../../../utils/db/queries/ledger-days.ts';
import { daysKept, keepRules } from '../../../utils/model/keep-rules.ts';
import { paused } from '../../../utils/settings/items.ts';
import { dayKeyOf, startOfDay } from '../../calendar/stateless/days.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber, formatTime, formatWeekday } from '../../ui/format.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Ask } from '../Ask.tsx';
import { KeptDays } from './KeptDays.tsx';
import { SentToAssistantPart } from './SentToAssistantPart.tsx';
import { useKeepDays } from './use-keep-days.ts';

const daysListed = 90;

/** What was recorded, day by day, and how to stop it. */
export function LedgerPanel() {
  const { db } = useDesk();
  const now = useNow();
  const [isPaused, setPaused] = useSetting(paused);
  const [kept, keep] = useKeepDays();
  const forget = kept && daysKept('strangers', kept);
  const [isLong, setLong] = useState(false);
  const days = useLive(() => ledgerDays(db, daysListed), [db]);
  const today = dayKeyOf(now);
  return (
    <Panel
      title={i18n.t('settings.ledger')}
      about={i18n.t('settings.todayUntil', [formatTime(now)])}
      action={
        <>
          <Button
            size="small"
            icon={isPaused ? 'play' : 'pause'}
            pressed={isPaused === true}
            onPress={() => setPaused(!isPaused)}
          >
            {isPaused ? i18n.t('ui.resume') : i18n.t('settings.pauseRecording')}
          </Button>
          <Button kind="ghost" size="small" pressed={isLong} onPress={() => setLong(!isLong)}>
            {i18n.t('settings.allDays')}
          </Button>
        </>
      }
    >
      <Ask live={days}>
        {(rows) => {
          const row = rows.find(({ day }) => day === today);
          if (isLong)
            return (
              <div class="tablebox">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{i18n.t('settings.day')}</th>
                      <th scope="col" class="num">
                        {i18n.t('settings.posts')}
                      </th>
                      <th scope="col" class="num">
                        {i18n.t('settings.sightings')}
                      </th>
                      <th scope="col" class="num">
                        {i18n.t('settings.comments')}
                      </th>
                      <th scope="col" class="num">
                        {i18n.t('settings.profiles')}
                      </th>
                      <th scope="col" class="num">
                        {i18n.t('settings.typed')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((each) => (
                      <tr key={each.day}>
                        <th scope="row">{formatWeekday(startOfDay(each.day))}</th>
                        <td class="num">{formatNumber(each.posts)}</td>
                        <td class="num">{formatNumber(each.sightings)}</td>
                        <td class="num">{formatNumber(each.comments ?? 0)}</td>
                        <td class="num">{formatNumber(each.profiles)}</td>
                        <td class="num">{formatNumber(each.typed)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                {rows.length === 0 && <p class="grey pad3">{i18n.t('settings.nothingYet')}</p>}
              </div>
            );
          return (
            <dl class="kvs">
              <Line name={i18n.t('settings.posts')} value={row?.posts ?? 0} about={i18n.t('settings.postsAbout')} />
              <Line
                name={i18n.t('settings.sightings')}
                value={row?.sightings ?? 0}
                about={i18n.t('settings.sightingsAbout')}
              />
              <Line
                name={i18n.t('settings.comments')}
                value={row?.comments ?? 0}
                about={i18n.t('settings.commentsAbout')}
              />
              <Line
                name={i18n.t('settings.profiles')}
                value={row?.profiles ?? 0}
                about={i18n.t('settings.profilesAbout')}
              />
              <Line name={i18n.t('settings.typed')} value={row?.typed ?? 0} about={i18n.t('settings.typedAbout')} />
              <Line
                name={i18n.t('settings.left')}
                value={row?.sent ?? 0}
                about={row?.sent ? i18n.t('settings.leftSent') : i18n.t('settings.leftAbout')}
              />
            </dl>
          );
        }}
      </Ask>
      <SentToAssistantPart now={now} />
      <div class="sec row wrap">
        <span class="small grey" aria-hidden="true">
          {i18n.t('settings.forgetAfter')}
        </span>
        {forget !== undefined && (
          <KeptDays
            label={i18n.t('settings.forgetAfter')}
            days={forget}
            choices={keepRules.strangers.offered}
            onDays={(days) => keep('strangers', days)}
          />
        )}
        <span class="small grey">{i18n.t('settings.forgetAbout')}</span>
      </div>
    </Panel>
  );
}

function Line({ name, value, about }: { readonly name: string; readonly value: number; readonly about: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="num b">{formatNumber(value)}</dd>
      <dd class="grey">{about}</dd>
    </div>
  );
}
