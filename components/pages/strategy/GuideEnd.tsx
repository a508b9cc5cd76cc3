import { i18n } from '#i18n';
import { activeGoals } from '../../../utils/db/queries/goals-active.ts';
import { strategyOf, tacticsOf } from '../../../utils/db/queries/strategy.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';

/** What there is now, and what was left out. */
export function GuideEnd() {
  const { db } = useDesk();
  const known = useLive(async () => {
    const [strategy, goals, tactics] = await Promise.all([strategyOf(db), activeGoals(db, Date.now()), tacticsOf(db)]);
    return { strategy, goals: goals.length, tactics: tactics.length };
  }, [db]).value;
  const count = (object: object | undefined): number => Object.keys(object ?? {}).length;
  const lines = known
    ? ([
        [i18n.t('goals.name'), known.goals],
        [i18n.t('strategy.pillars'), count(known.strategy?.pillars)],
        [i18n.t('strategy.networks'), count(known.strategy?.networks)],
        [i18n.t('routine.name'), known.tactics],
      ] as const)
    : [];
  return (
    <>
      <ul class="guidedone">
        {lines.map(([name, n]) => (
          <li key={name} class="row">
            <StatusMark status={n > 0 ? 'on' : 'off'} />
            <span>
              {n > 0 ? i18n.t('strategy.there', [name, formatNumber(n)]) : i18n.t('strategy.leftOut', [name])}
            </span>
          </li>
        ))}
      </ul>
      <div class="row">
        {lines.some(([, n]) => n > 0) && (
          <Button kind="primary" icon="today" onPress={() => goTo('today')}>
            {i18n.t('strategy.toToday')}
          </Button>
        )}
        <Button icon="target" onPress={() => goTo('strategy')}>
          {i18n.t('strategy.toStrategy')}
        </Button>
      </div>
    </>
  );
}
