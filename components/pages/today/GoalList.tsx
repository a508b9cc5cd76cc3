import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { GoalWithProgress } from '../../../utils/db/queries/goals-active.ts';
import type { Goal } from '../../../utils/model/records.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/format.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { GoalPicture } from './GoalPicture.tsx';
import {
  forecastSentence,
  neededSentence,
  paceSentence,
  sourceText,
  valueText,
  verdictName,
  verdictStatus,
} from './goal-words.ts';

export interface GoalListProps {
  readonly goals: readonly GoalWithProgress[];
  readonly now: number;
  /** Without room for more than a sentence where it leads is left out. */
  readonly isBrief?: boolean;
  /** Also says where the numbers come from, and offers editing. */
  readonly onEdit?: (goal: Goal) => void;
  /** Says how the figures of a goal are computed. Handed in, so that the popup does not bring the dictionary with it. */
  readonly renderHow?: (each: GoalWithProgress) => ComponentChildren;
}

export function GoalList({ goals, now, isBrief = false, onEdit, renderHow }: GoalListProps) {
  return (
    <ul class={onEdit ? 'gl full' : 'gl'}>
      {goals.map((each) => {
        const { goal, progress } = each;
        const { pace } = progress;
        const sentence = paceSentence(goal, progress);
        const said = [sentence, forecastSentence(goal, progress, now)].filter(Boolean).join('; ');
        const source = sourceText(goal, progress, now);
        return (
          <li key={goal.id}>
            <div class="row goalrow">
              <StatusMark status={verdictStatus[pace.verdict]} />
              <span class={onEdit ? 'm' : 'm cut'} dir="auto">
                {goal.title}
              </span>
              <span class="end small nw">{valueText(goal, progress)}</span>
            </div>
            {!onEdit && <GoalPicture goal={goal} progress={progress} now={now} isFull={false} />}
            <p class="small grey">
              {pace.way && <span class={onEdit ? 'ink' : 'vh'}>{verdictName(pace.verdict)}: </span>}
              {isBrief ? sentence : said}
            </p>
            {onEdit && pace.verdict === 'behind' && <NeededLine progress={progress} />}
            {onEdit && <GoalPicture goal={goal} progress={progress} now={now} isFull />}
            {onEdit && (
              <div class="row wrap small grey goalfoot">
                <span class="grow">
                  {[source, i18n.t('goals.until', [formatDay(goal.dueAt, now)]), goal.owner]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {renderHow?.(each)}
                <Button
                  kind="ghost"
                  size="small"
                  label={i18n.t('goals.editNamed', [goal.title])}
                  onPress={() => onEdit(goal)}
                >
                  {i18n.t('ui.edit')}
                </Button>
              </div>
            )}
            {!onEdit && renderHow && <p>{renderHow(each)}</p>}
          </li>
        );
      })}
    </ul>
  );
}

function NeededLine({ progress }: Pick<GoalWithProgress, 'progress'>) {
  const text = neededSentence(progress);
  return text === undefined ? null : <p class="small">{text}</p>;
}
