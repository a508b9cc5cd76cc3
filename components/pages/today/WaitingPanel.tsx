import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { waitingComments } from '../../../utils/db/queries/waiting-comments.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Ask } from '../Ask.tsx';
import { WaitingList } from './WaitingList.tsx';

const perStep = 6;
const everyMs = 300_000;

/** Comments that were seen and that nobody of ours was seen to answer. Nothing at all where there are none. */
export function WaitingPanel() {
  const { db } = useDesk();
  const now = useNow();
  const [most, setMost] = useState(perStep);
  const live = useLive(() => waitingComments(db, now), [db, Math.floor(now / everyMs)]);
  if (!live.value || live.value.length === 0) return null;
  return (
    <Panel title={i18n.t('today.waiting')} about={i18n.t('today.waitingAbout', [formatNumber(live.value.length)])}>
      <Ask live={live}>
        {(waiting) => (
          <>
            <WaitingList waiting={waiting.slice(0, most)} now={now} db={db} />
            {waiting.length > most && (
              <p class="more">
                <Button size="small" onPress={() => setMost(most + 4 * perStep)}>
                  {i18n.t('today.waitingMore', [formatNumber(waiting.length - most)])}
                </Button>
              </p>
            )}
          </>
        )}
      </Ask>
    </Panel>
  );
}
