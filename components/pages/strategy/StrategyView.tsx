import { i18n } from '#i18n';
import { strategyOf } from '../../../utils/db/queries/strategy.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { Ask } from '../Ask.tsx';
import { PageHead } from '../PageHead.tsx';
import { AudiencePanel } from './AudiencePanel.tsx';
import { BudgetPanel } from './BudgetPanel.tsx';
import { NetworksPanel } from './NetworksPanel.tsx';
import { ObjectivesPanel } from './ObjectivesPanel.tsx';
import { PillarsPanel } from './PillarsPanel.tsx';
import { TacticsPanel } from './TacticsPanel.tsx';
import { VoicePanel } from './VoicePanel.tsx';
import { WatchwordsPanel } from './WatchwordsPanel.tsx';

/** All that was decided, each part with its one way to change it. */
export function StrategyView() {
  const { db } = useDesk();
  const live = useLive(async () => ({ strategy: await strategyOf(db) }), [db]);
  const isNew = live.value !== undefined && live.value.strategy === undefined;
  return (
    <>
      <PageHead title={i18n.t('strategy.name')} about={i18n.t('strategy.about')}>
        <Button icon="document" onPress={() => goTo('strategy', 'print')}>
          {i18n.t('strategy.onePage')}
        </Button>
        <Button kind={isNew ? 'primary' : 'default'} icon="target" onPress={() => goTo('strategy', 'guide')}>
          {i18n.t('strategy.guided')}
        </Button>
      </PageHead>
      <main class="body">
        <Ask live={live} lines={6}>
          {({ strategy }) => (
            <div class="strategygrid">
              <div class="col g4">
                <ObjectivesPanel strategy={strategy} />
                <NetworksPanel strategy={strategy} />
              </div>
              <div class="col g4">
                <TacticsPanel />
                <WatchwordsPanel strategy={strategy} onFound={() => goTo('strategy', 'watchwords')} />
                <PillarsPanel strategy={strategy} />
                <AudiencePanel />
                <VoicePanel />
                <BudgetPanel strategy={strategy} />
              </div>
            </div>
          )}
        </Ask>
      </main>
    </>
  );
}
