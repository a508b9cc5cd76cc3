import { useContext } from 'preact/hooks';
import { i18n } from '#i18n';
import { addDays, dayKeyOf, startOfDay } from '../../components/calendar/stateless/days.ts';
import { DeskContext } from '../../components/hooks/desk.ts';
import { useLive } from '../../components/hooks/use-live.ts';
import { useNow } from '../../components/hooks/use-now.ts';
import { hashOf } from '../../components/hooks/use-route.ts';
import { useSetting } from '../../components/hooks/use-setting.ts';
import { pages } from '../../components/pages/index.ts';
import { Avatar } from '../../components/ui/Avatar.tsx';
import { Icon } from '../../components/ui/Icon.tsx';
import { StatusMark } from '../../components/ui/StatusMark.tsx';
import { dueToday } from '../../utils/db/queries/plan-today.ts';
import { modeItems, paused } from '../../utils/settings/items.ts';

export interface RailProps {
  readonly current: string | undefined;
  readonly workspaceName: string | undefined;
}

/** The pages that exist, what waits on them, and what is switched on. */
export function Rail({ current, workspaceName }: RailProps) {
  const db = useContext(DeskContext)?.db;
  const tomorrowAt = startOfDay(addDays(dayKeyOf(useNow()), 1));
  const due = useLive(() => (db ? dueToday(db, tomorrowAt, tomorrowAt) : Promise.resolve(undefined)), [db, tomorrowAt]);
  const open = due.value?.today.length ?? 0;
  return (
    <nav class="rail" aria-label={i18n.t('extName')}>
      <div class="row railtop">
        {workspaceName !== undefined && (
          <>
            <Avatar name={workspaceName} tone="solid" />
            <span class="b cut" dir="auto">
              {workspaceName}
            </span>
          </>
        )}
      </div>
      {pages.map(({ id, icon, name }) => (
        <a key={id} href={hashOf(id)} aria-current={id === current ? 'page' : undefined}>
          <Icon name={icon} />
          <span class="railname">{name()}</span>
          {id === 'today' && open > 0 && (
            <span class="n">
              {open}
              <span class="vh"> {i18n.t('dashboard.open')}</span>
            </span>
          )}
        </a>
      ))}
      <RailFoot />
    </nav>
  );
}

function RailFoot() {
  const [linkedin] = useSetting(modeItems.linkedin);
  const [x] = useSetting(modeItems.x);
  const [facebook] = useSetting(modeItems.facebook);
  const [isPaused] = useSetting(paused);
  const on = [linkedin, x, facebook].filter((mode) => mode === 'overlay' || mode === 'panel').length;
  const text = isPaused
    ? i18n.t('dashboard.paused')
    : on === 0
      ? i18n.t('dashboard.noneOn')
      : i18n.t('dashboard.networksOn', on, [String(on)]);
  return (
    <div class="small grey railfoot">
      <span class="row">
        <StatusMark status={on === 0 || isPaused ? 'off' : 'on'} />
        {text}
      </span>
      <span class="row">
        <Icon name="lock" />
        {i18n.t('dashboard.local')}
      </span>
    </div>
  );
}
