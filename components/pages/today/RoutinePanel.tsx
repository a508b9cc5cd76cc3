import { i18n } from '#i18n';
import { useDesk } from '../../hooks/desk.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { routineCount, RoutineList, useRoutine } from './RoutineList.tsx';

/** The routine of today. Nothing at all where there is none. */
export function RoutinePanel() {
  const { db } = useDesk();
  const now = useNow();
  const items = useRoutine(db, now);
  if (items.length === 0) return null;
  return (
    <Panel
      title={i18n.t('routine.name')}
      about={routineCount(items)}
      action={
        <Button kind="ghost" size="small" label={i18n.t('routine.edit')} onPress={() => goTo('strategy')}>
          {i18n.t('ui.edit')}
        </Button>
      }
    >
      <RoutineList db={db} items={items} now={now} />
    </Panel>
  );
}
