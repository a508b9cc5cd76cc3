import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { ledgerDays } from '../../../utils/db/queries/ledger-days.ts';
import { type PostLine, publishedMoment, shownCount } from '../../../utils/db/queries/post-lines.ts';
import { startOfDay } from '../../calendar/stateless/days.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { formatCount, formatDay, formatNumber, formatTime, formatWeekday } from '../../ui/format.ts';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { FactorCell, mostOf } from './FactorCell.tsx';
import { onKey, type PostListProps } from './PostTable.tsx';
import { titleOf } from './post-words.ts';
import { readDays, type TimelineGap, timelineOf } from './timeline-days.ts';

/** Days of reading that are looked at. */
const mostDays = 800;

/** Posts by the day on which they were published: own above, others below, days without any named. */
export function PostTimeline(props: PostListProps) {
  const { lines, now } = props;
  const { db } = useDesk();
  const { parts, undated } = useMemo(() => timelineOf(lines), [lines]);
  const ledger = useLive(() => ledgerDays(db, mostDays), [db]).value;
  const read = useMemo(
    () => ledger && new Set(ledger.filter(({ sightings }) => sightings > 0).map(({ day }) => day)),
    [ledger],
  );
  const most = mostOf(lines.map(props.usuals.of));
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      class="posttime"
      role="group"
      aria-label={i18n.t('posts.name')}
      onKeyDown={(event) => onKey(event, props.onCompare)}
    >
      {undated > 0 && <p class="small grey pad3">{i18n.t('postList.undated', [formatNumber(undated)])}</p>}
      <ol>
        {parts.map((part) =>
          part.type === 'gap' ? (
            <li key={part.from} class="timegap">
              <Gap gap={part} read={read} now={now} />
            </li>
          ) : (
            <li key={part.day} class="timeday">
              <h3 class="timehead">{formatWeekday(startOfDay(part.day))}</h3>
              <div class="timeposts">
                <Side name={i18n.t('postList.timeline.own')} lines={part.own} most={most} of={props} />
                <Side name={i18n.t('postList.timeline.others')} lines={part.others} most={most} of={props} />
              </div>
            </li>
          ),
        )}
      </ol>
    </div>
  );
}

/** Nothing is listed there: since nothing was read, or, where something was, perhaps since nothing was published. */
function Gap({
  gap,
  read,
  now,
}: {
  readonly gap: TimelineGap;
  readonly read: ReadonlySet<string> | undefined;
  readonly now: number;
}) {
  const [from, to] = [gap.from, gap.to].map((day) => formatDay(startOfDay(day), now));
  const days = from === to ? (from ?? '') : `${from} – ${to}`;
  const readOn = read && readDays(read, gap);
  return (
    <p class="small grey">
      {readOn === 0
        ? i18n.t('postList.timeline.unread', [days])
        : i18n.t('postList.timeline.none', gap.days, [days, formatNumber(readOn ?? 0), formatNumber(gap.days)])}
    </p>
  );
}

interface SideProps {
  readonly name: string;
  readonly lines: readonly PostLine[];
  readonly most: number;
  readonly of: PostListProps;
}

function Side({ name, lines, most, of }: SideProps) {
  if (lines.length === 0) return null;
  return (
    <ul aria-label={name} class="timeside">
      {lines.map((line) => {
        const title = titleOf(line);
        const count = shownCount(line.metrics, of.metric);
        const at = publishedMoment(line);
        const isTimed = line.publishedAt && line.publishedAt.to - line.publishedAt.from < 3_600_000;
        const isCompared = of.compared.has(line.key);
        return (
          <li
            key={line.key}
            class={line.key === of.openKey || isCompared ? 'row sel' : 'row'}
            data-post={line.key}
            data-own={line.relation === 'own' ? '' : undefined}
          >
            <Checkbox
              label={i18n.t('postList.compare', [title])}
              value={isCompared}
              onPress={(event) => {
                event.preventDefault();
                of.onCompare(line.key);
              }}
            />
            <span class="small grey tm">{at !== undefined && isTimed ? formatTime(at) : ''}</span>
            <NetworkTag network={line.network} />
            <span class="grow col posttitle">
              <button type="button" class="rowlink m" dir="auto" onClick={() => of.onOpen(line.key)}>
                {title}
              </button>
              {line.relation !== 'own' && (
                <span class="small grey cut" dir="auto">
                  {line.authorName || i18n.t('posts.unknown')}
                </span>
              )}
            </span>
            <FactorCell usual={of.usuals.of(line)} isFollowed={line.relation !== 'none'} most={most} hasBar={false} />
            <span class="num timecount">{count ? formatCount(count) : i18n.t('posts.notShown')}</span>
          </li>
        );
      })}
    </ul>
  );
}
