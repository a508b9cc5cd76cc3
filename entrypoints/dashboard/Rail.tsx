import { useContext, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addDays, dayKeyOf, startOfDay } from '../../components/calendar/stateless/days.ts';
import { DeskContext } from '../../components/hooks/desk.ts';
import { useLive } from '../../components/hooks/use-live.ts';
import { useNow } from '../../components/hooks/use-now.ts';
import { useOnce } from '../../components/hooks/use-once.ts';
import { goTo, hashOf } from '../../components/hooks/use-route.ts';
import { pages } from '../../components/pages/index.ts';
import { NewWorkspace } from '../../components/pages/workspaces/NewWorkspace.tsx';
import { WorkspaceMenu } from '../../components/pages/workspaces/WorkspaceMenu.tsx';
import { Icon } from '../../components/ui/Icon.tsx';
import { goalsAsOf } from '../../utils/db/queries/goals-active.ts';
import { countOffPace } from '../../utils/db/queries/goals-off-pace.ts';
import { dueToday } from '../../utils/db/queries/plan-today.ts';
import { RailFoot } from './RailFoot.tsx';

export interface RailProps {
  readonly current: string | undefined;
  readonly workspaceName: string | undefined;
  readonly isClosed: boolean;
}

/** The pages that exist, what waits on them, and what is switched on. */
export function Rail({ current, workspaceName, isClosed }: RailProps) {
  const [isAdding, add] = useState(false);
  const db = useContext(DeskContext)?.db;
  const now = useNow();
  const tomorrowAt = startOfDay(addDays(dayKeyOf(now), 1));
  const due = useLive(() => (db ? dueToday(db, tomorrowAt, tomorrowAt) : Promise.resolve(undefined)), [db, tomorrowAt]);
  const goals = useLive(() => (db ? goalsAsOf(db) : Promise.resolve('')), [db]).value;
  const off = useOnce(
    () => (db && goals !== undefined ? countOffPace(db, now) : Promise.resolve(0)),
    [db, goals, tomorrowAt, current],
  );
  const open = (due.value?.today.length ?? 0) + (off.value ?? 0);
  return (
    <nav class="rail" aria-label={i18n.t('extName')}>
      <div class="row railtop">
        {workspaceName !== undefined && (
          <WorkspaceMenu name={workspaceName} onNew={() => add(true)} onManage={() => goTo('settings', 'workspaces')} />
        )}
      </div>
      {isAdding && <NewWorkspace onClose={() => add(false)} />}
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
      <RailFoot db={db} isClosed={isClosed} />
    </nav>
  );
}
