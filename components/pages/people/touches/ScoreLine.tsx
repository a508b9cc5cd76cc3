import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { scoreSheet } from '../../../../utils/db/queries/score-sheet.ts';
import { newestOf } from '../../../../utils/db/queries/standings.ts';
import { scoreOf } from '../../../../utils/metrics/touch-score.ts';
import { touchSentence } from '../../../charts/touch-sentence.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { formatDay } from '../../../ui/format.ts';
import type { PersonDetail } from '../../../../utils/db/queries/people-list.ts';
import { formatScore } from './score-words.ts';
import { ScoreDialog } from './ScoreDialog.tsx';

type ScoreLineProps = Pick<PersonDetail, 'person' | 'accounts'> & { readonly now: number };

/** How much came from somebody lately, and the last touch in either direction. */
export function ScoreLine({ person, accounts, now }: ScoreLineProps) {
  const { db } = useDesk();
  const [isOpen, open] = useState(false);
  const keys = accounts.map(({ key }) => key);
  const live = useLive(() => sheetNow(db, keys, person.id), [db, person.id, keys.join()]).value;
  if (!live) return null;
  const { sheet, askedAt } = live;
  // The page tells the time twice a minute: what was logged since then does not lie ahead.
  const asOf = Math.max(now, askedAt);
  const last = newestOf(sheet.touches, asOf);
  return (
    <section class="sec" aria-label={i18n.t('touches.score')}>
      <div class="row base wrap">
        <h3>{i18n.t('touches.score')}</h3>
        <span class="num b">{formatScore(scoreOf(sheet.touches, sheet.scoring, asOf).total)}</span>
        <span class="end" />
        <button type="button" class="link small" aria-haspopup="dialog" onClick={() => open(true)}>
          {i18n.t('touches.how')}
        </button>
      </div>
      <p class="small grey">
        {last
          ? i18n.t('touches.last', [formatDay(last.at, asOf), touchSentence(last.kind, last.direction)])
          : i18n.t('touches.noneYet')}
      </p>
      {isOpen && <ScoreDialog sheet={sheet} now={asOf} onClose={() => open(false)} />}
    </section>
  );
}

async function sheetNow(...asked: Parameters<typeof scoreSheet>) {
  const sheet = await scoreSheet(...asked);
  return { sheet, askedAt: Date.now() };
}
