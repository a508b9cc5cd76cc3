import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { askedIn, isReviewed, learnings } from '../../../utils/db/queries/learnings.ts';
import { weekReview } from '../../../utils/db/queries/week-review.ts';
import { finishReview, removeLearning, reviewId } from '../../../utils/db/tables/learnings.ts';
import { lastWeek, weekAfter } from '../../../utils/lib/weeks.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Ask } from '../Ask.tsx';
import { PageHead } from '../PageHead.tsx';
import { AskedPanel } from './AskedPanel.tsx';
import { DecidePanel } from './DecidePanel.tsx';
import { experimentsPath } from './experiments-route.ts';
import { weekText } from './learning-words.ts';
import { WeekPlanPanel, WeekPostsPanel, WeekRestPanel } from './WeekPanels.tsx';

export interface WeekViewProps {
  readonly tabs: ComponentChildren;
  /** Its Monday. */
  readonly week: string;
}

/** A week looked back on in ten minutes: what was decided before, what happened, what is decided now. */
export function WeekView({ tabs, week }: WeekViewProps) {
  const { db } = useDesk();
  const now = useNow();
  const toast = useToast();
  // Hundreds of posts are read for it: once for each look, not with every post that comes into view.
  const [isRead, setRead] = useState(false);
  const review = useLive(() => weekReview(db, week, now), [db, week], isRead);
  const { value } = review;
  useEffect(() => setRead(value !== undefined), [value]);
  const log = useLive(() => learnings(db), [db]);
  const done = useLive(() => isReviewed(db, week), [db, week]).value;
  const newest = lastWeek(now);
  const finish = async () => {
    await finishReview(db, week, Date.now());
    toast({
      text: i18n.t('review.done', [weekText(week, now)]),
      icon: 'check',
      undo: () => removeLearning(db, reviewId(week), Date.now()),
    });
  };
  return (
    <>
      <PageHead title={i18n.t('experiments.name')} beside={tabs}>
        {done && <span class="small grey">{i18n.t('review.isDone')}</span>}
      </PageHead>
      <main class="body weekreview">
        <div class="row">
          <h2 class="reviewtitle">{i18n.t('review.of', [weekText(week, now)])}</h2>
          <Button
            kind="ghost"
            icon="left"
            iconFlips
            label={i18n.t('review.before')}
            onPress={() => goTo(...experimentsPath('week', weekAfter(week, -1)))}
          />
          <Button
            kind="ghost"
            icon="right"
            iconFlips
            label={i18n.t('review.after')}
            disabled={week >= newest}
            onPress={() => goTo(...experimentsPath('week', weekAfter(week, 1)))}
          />
        </div>
        <Ask live={review} lines={8}>
          {(seen) => (
            <>
              <AskedPanel asked={askedIn(log.value ?? [], week)} week={week} year={seen.year} />
              <WeekPostsPanel review={seen} now={now} />
              <WeekPlanPanel review={seen} now={now} />
              <WeekRestPanel review={seen} now={now} />
              <DecidePanel
                decided={(log.value ?? []).filter((each) => each.week === week && each.kind === 'decision')}
                week={week}
                year={seen.year}
              />
              {!done && (
                <p class="row">
                  <span class="end" />
                  <Button kind="primary" icon="check" onPress={() => void finish()}>
                    {i18n.t('review.finish')}
                  </Button>
                </p>
              )}
            </>
          )}
        </Ask>
      </main>
    </>
  );
}
