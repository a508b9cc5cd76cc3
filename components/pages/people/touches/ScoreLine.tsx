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
  const sheet = useLive(() => scoreSheet(db, keys, person.id), [db, person.id, keys.join()]).value;
  if (!sheet) return null;
  const last = newestOf(sheet.touches, now);
  return (
    <section class="sec" aria-label={i18n.t('touches.score')}>
      <div class="row base wrap">
        <h3>{i18n.t('touches.score')}</h3>
        <span class="num b">{formatScore(scoreOf(sheet.touches, sheet.scoring, now).total)}</span>
        <span class="end" />
        <button type="button" class="link small" aria-haspopup="dialog" onClick={() => open(true)}>
          {i18n.t('touches.how')}
        </button>
      </div>
      <p class="small grey">
        {last
          ? i18n.t('touches.last', [formatDay(last.at, now), touchSentence(last.kind, last.direction)])
          : i18n.t('touches.noneYet')}
      </p>
      {isOpen && <ScoreDialog sheet={sheet} now={now} onClose={() => open(false)} />}
    </section>
  );
}
