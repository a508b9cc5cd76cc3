import { i18n } from '#i18n';
import { activeGoals } from '../../../utils/db/queries/goals-active.ts';
import { personas } from '../../../utils/db/queries/personas.ts';
import { strategyOf, tacticsOf } from '../../../utils/db/queries/strategy.ts';
import { voices } from '../../../utils/db/queries/voices.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { usePillarNames } from '../../hooks/use-pillar-names.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { Ask } from '../Ask.tsx';
import { PageHead } from '../PageHead.tsx';
import { PrintSheet } from './PrintSheet.tsx';

/** All of it on one page, as it is printed. */
export function PrintView() {
  const { db, workspace } = useDesk();
  const now = useNow();
  const names = usePillarNames();
  const live = useLive(async () => {
    const [strategy, goals, audience, sheets, tactics] = await Promise.all([
      strategyOf(db),
      activeGoals(db, Date.now()),
      personas(db),
      voices(db),
      tacticsOf(db),
    ]);
    return { strategy, goals, audience, voice: sheets[0], tactics };
  }, [db]);
  return (
    <>
      <PageHead title={i18n.t('strategy.onePage')}>
        <Button kind="ghost" icon="left" iconFlips onPress={() => goTo('strategy')}>
          {i18n.t('strategy.toStrategy')}
        </Button>
        <Button kind="primary" icon="document" onPress={() => window.print()}>
          {i18n.t('strategy.print')}
        </Button>
      </PageHead>
      <main class="body printbody">
        <Ask live={live} lines={6}>
          {(known) => <PrintSheet {...known} title={workspace.name} names={names ?? {}} now={now} />}
        </Ask>
      </main>
    </>
  );
}
