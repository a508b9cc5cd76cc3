import { i18n } from '#i18n';
import type { DiffPiece } from '../../../../utils/lib/diff-words.ts';
import { formatNumber } from '../../../../utils/lib/format.ts';
import type { ViewNode } from '../../../../utils/model/card-view.ts';
import { DiffText } from '../../../ui/DiffText.tsx';
import { composeView } from '../compose-view.ts';
import { PanelCard } from './PanelCard.tsx';
import { EntryParts, type RunningEntry } from './EntryParts.tsx';

export interface PlanShown {
  readonly running: RunningEntry | undefined;
  /** The draft is no longer what the entry says; pieces: what differs, once it is to be seen. */
  readonly change:
    | {
        readonly part: number;
        readonly count: number;
        readonly places: number;
        readonly pieces: readonly DiffPiece[] | undefined;
      }
    | undefined;
  readonly next: readonly {
    readonly id: string;
    readonly title: string;
    readonly when: string;
    readonly parts: number;
  }[];
  readonly canSave: boolean;
  /** That the draft would have as an entry. */
  readonly title: string;
  readonly notice:
    | {
        readonly kind: 'saved' | 'updated' | 'voided' | 'taken-back' | 'no-day';
        readonly id?: string;
        readonly undo: 'unsave' | 'undo' | undefined;
      }
    | undefined;
}

const noticeText = {
  saved: () => i18n.t('plan.saved'),
  updated: () => i18n.t('plan.updated'),
  voided: () => i18n.t('plan.voided'),
  'taken-back': () => i18n.t('plan.takenBack'),
} as const;

/** The plan beside a composer. */
function PlanCard({ running, change, next, canSave, title, notice }: PlanShown) {
  return (
    <PanelCard title={i18n.t('plan.name')}>
      {notice && notice.kind !== 'no-day' && (
        <p key="notice" class="row sec" role="status">
          <span class="grow">{noticeText[notice.kind]()}</span>
          <input type="hidden" name="notice" value={[notice.kind, notice.id].filter(Boolean).join(' ')} />
          {notice.undo && (
            <button type="button" class="btn" data-dock={notice.undo} data-arg={notice.id}>
              {i18n.t('plan.undo')}
            </button>
          )}
        </p>
      )}
      {running && <EntryParts key="running" {...running} isSecond={canSave || change?.pieces !== undefined} />}
      {change && <Change key="change" {...change} isSecond={canSave} />}
      {canSave && (
        <div key="save" class="sec split stack">
          <h3 class="small grey">{i18n.t('plan.save')}</h3>
          <p class="cut b" dir="auto" title={title}>
            {title}
          </p>
          <div class="row">
            <input
              class="dayfield"
              name="day"
              aria-label={i18n.t('plan.day')}
              placeholder={i18n.t('plan.dayExample')}
              maxLength={100}
              aria-invalid={notice?.kind === 'no-day' ? 'true' : undefined}
              aria-describedby="plan-day"
            />
            <button type="button" class="btn pri" data-dock="save">
              {i18n.t('plan.saveNow')}
            </button>
          </div>
          <p id="plan-day" class="small grey" role="status">
            {notice?.kind === 'no-day' ? i18n.t('plan.noDay') : i18n.t('plan.dayAbout')}
          </p>
        </div>
      )}
      {next.length > 0 && (
        <div key="next" class="sec split">
          <h3 class="small grey">{i18n.t('plan.next')}</h3>
          {next.map(({ id, title: of, when, parts }) => (
            <div key={id} class="row entryrow">
              <span class="grow">
                <span class="cut line" dir="auto">
                  {of}
                </span>
                <span class="small grey">
                  {when}
                  {parts > 1 && `, ${i18n.t('plan.parts', [formatNumber(parts)])}`}
                </span>
              </span>
              <button
                type="button"
                class="btn edged"
                aria-label={`${i18n.t('plan.insert')}: ${of}`}
                data-dock="insert"
                data-arg={`${id}:0`}
              >
                {i18n.t('plan.insert')}
              </button>
            </div>
          ))}
        </div>
      )}
      {next.length === 0 && !running && (
        <p key="none" class="sec grey">
          {i18n.t('plan.none')}
        </p>
      )}
    </PanelCard>
  );
}

interface ChangeProps extends NonNullable<PlanShown['change']> {
  readonly isSecond: boolean;
}

function Change({ part, count, places, pieces, isSecond }: ChangeProps) {
  return (
    <div class="sec split stack">
      <p role="status">
        {count > 1
          ? i18n.t('plan.changedPart', [formatNumber(part), formatNumber(count)])
          : i18n.t('plan.changed', places, [formatNumber(places)])}
      </p>
      {pieces ? (
        <>
          <input type="hidden" name="compare" value="on" />
          <p class="small grey">{i18n.t('plan.changeKey')}</p>
          <div class="entrydiff">
            <DiffText pieces={pieces} unseen="unseen" />
          </div>
          <div class="row">
            <button type="button" class={isSecond ? 'btn edged' : 'btn pri'} data-dock="update">
              {i18n.t('plan.update')}
            </button>
          </div>
        </>
      ) : (
        <div class="row">
          <button type="button" class="btn edged" data-dock="compare">
            {i18n.t('plan.compare')}
          </button>
        </div>
      )}
    </div>
  );
}

export const viewOfPlan = (shown: PlanShown): ViewNode[] => composeView(<PlanCard {...shown} />);
