import { i18n } from '#i18n';
import type { OwnYear } from '../../../utils/db/queries/own-year.ts';
import { figureIn } from '../../../utils/db/queries/week-review.ts';
import { answerLearning } from '../../../utils/db/tables/learnings.ts';
import { Helped, type Learning } from '../../../utils/model/learning.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { HowButton } from '../posts/How.tsx';
import { figureMetrics, figureText, thenAndNow, weekText } from './learning-words.ts';

export interface AskedPanelProps {
  readonly asked: readonly Learning[];
  readonly week: string;
  readonly year: OwnYear;
}

/** What was decided before, each with its figure then and now, and whether it helped. */
export function AskedPanel({ asked, week, year }: AskedPanelProps) {
  return (
    <Panel
      title={i18n.t('review.asked')}
      about={asked.length > 0 && i18n.t('review.askedAbout')}
      action={<HowButton of={figureMetrics} />}
    >
      {asked.length === 0 ? (
        <p class="pad3 grey">{i18n.t('review.nothingAsked')}</p>
      ) : (
        <ul class="asked">
          {asked.map((each) => (
            <Asked key={each.id} learning={each} week={week} year={year} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface AskedProps {
  readonly learning: Learning;
  readonly week: string;
  readonly year: OwnYear;
}

function Asked({ learning, week, year }: AskedProps) {
  const { db } = useDesk();
  const now = useNow();
  const { id, text, figure, helped, experimentId } = learning;
  const goals = useLive(() => db.goals.toArray(), [db]).value ?? [];
  const value = useLive(
    async () => (figure ? await figureIn(db, figure, week, year) : undefined),
    [db, figure?.of, figure?.network, figure?.goalId, week, year],
  ).value;
  return (
    <li class="pad3">
      <p class="m" dir="auto">
        {text}
      </p>
      <p class="small grey">
        {i18n.t('review.decidedIn', [weekText(learning.week, now)])}
        {figure && value && (
          <>
            {' '}
            <span>
              {figureText(figure, goals)}: {thenAndNow(figure, value)}
            </span>
          </>
        )}{' '}
        {experimentId !== undefined && (
          <button type="button" class="link small" onClick={() => goTo('experiments', experimentId)}>
            {i18n.t('experiments.open')}
          </button>
        )}
      </p>
      <div class="row wrap">
        <span class="small">{i18n.t('review.didItHelp')}</span>
        <Segmented<Helped>
          label={i18n.t('review.didThisHelp', [text])}
          value={helped}
          options={Helped.options.map((each) => ({ value: each, text: i18n.t(`learnings.helped.${each}`) }))}
          onValue={(next) => void answerLearning(db, id, next === helped ? undefined : next, Date.now())}
        />
      </div>
    </li>
  );
}
