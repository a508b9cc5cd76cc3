import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { strategyOf } from '../../../utils/db/queries/strategy.ts';
import { watchedPosts } from '../../../utils/db/queries/watched-posts.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { Ask } from '../Ask.tsx';
import { PageHead } from '../PageHead.tsx';
import { DiscussionList } from '../today/DiscussionList.tsx';
import { WatchwordsPanel } from './WatchwordsPanel.tsx';

const perStep = 30;

/** The watchwords beside all posts in which they were seen, whatever became of those. */
export function WatchwordsView() {
  const { db } = useDesk();
  const now = useNow();
  const [most, setMost] = useState(perStep);
  const live = useLive(async () => ({ strategy: await strategyOf(db), found: await watchedPosts(db, 0) }), [db]);
  return (
    <>
      <PageHead title={i18n.t('watchwords.name')} about={i18n.t('watchwords.about')}>
        <Button icon="left" iconFlips onPress={() => goTo('strategy')}>
          {i18n.t('strategy.name')}
        </Button>
      </PageHead>
      <main class="body">
        <Ask live={live} lines={6}>
          {({ strategy, found }) => (
            <div class="strategygrid">
              <Panel
                class="foundpanel"
                title={i18n.t('watchwords.allFound')}
                about={found.length > 0 && i18n.t('watchwords.foundAbout', found.length, [formatNumber(found.length)])}
              >
                {found.length > 0 ? (
                  <DiscussionList discussions={found.slice(0, most)} now={now} db={db} />
                ) : (
                  <Empty>{i18n.t(strategy?.watchwords?.[0] ? 'watchwords.nothingFound' : 'watchwords.noWords')}</Empty>
                )}
                {found.length > most && (
                  <p class="more">
                    <Button size="small" onPress={() => setMost(most + perStep)}>
                      {i18n.t('today.waitingMore', [formatNumber(found.length - most)])}
                    </Button>
                  </p>
                )}
              </Panel>
              <WatchwordsPanel strategy={strategy} />
            </div>
          )}
        </Ask>
      </main>
    </>
  );
}
