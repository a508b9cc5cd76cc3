import { i18n } from '#i18n';
import { isReviewDue } from '../../../utils/db/queries/learnings.ts';
import { lastWeek } from '../../../utils/lib/weeks.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { weekText } from '../experiments/learning-words.ts';
import { Panel } from '../../ui/Panel.tsx';

/** Once a week is over that had something in it, until somebody has looked back on it. */
export function ReviewPanel() {
  const { db } = useDesk();
  const now = useNow();
  const week = lastWeek(now);
  if (!useLive(() => isReviewDue(db, week), [db, week]).value) return null;
  return (
    <Panel
      title={i18n.t('review.due')}
      about={weekText(week, now)}
      class="reviewdue"
      action={<Button onPress={() => goTo('experiments', 'week', week)}>{i18n.t('review.begin')}</Button>}
    >
      <p class="pad3 small grey">{i18n.t('review.dueAbout')}</p>
    </Panel>
  );
}
