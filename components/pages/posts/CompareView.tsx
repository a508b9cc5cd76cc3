import { i18n } from '#i18n';
import type { UsualRange } from '../../../utils/db/queries/compare-posts.ts';
import { publishedMoment, type ShownMetric } from '../../../utils/db/queries/post-lines.ts';
import { axes } from '../../charts/compare.ts';
import { CompareChart, type CompareLine } from '../../charts/CompareChart.tsx';
import type { Extent } from '../../charts/line.ts';
import { useWidth } from '../../hooks/use-width.ts';
import { formatNumber, formatSpan } from '../../ui/format.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { CompareTables } from './CompareTables.tsx';
import type { Compared } from './compared.ts';
import { metricText, titleOf } from './post-words.ts';

export interface CompareViewProps {
  readonly compared: readonly Compared[];
  readonly metric: ShownMetric;
  readonly now: number;
  /** Where the axis of ages ends, ms. */
  readonly end: number;
  /** What was chosen: undefined is what fits, 0 all. */
  readonly axis: number | undefined;
  readonly onAxis: (axis: number | undefined) => void;
  readonly range: UsualRange | undefined;
  readonly isOwnRange: boolean;
  /** Of several networks. */
  readonly isMixed: boolean;
}

const dayMs = 86_400_000;
/** As the chart is drawn at its true size. */
const usualWidth = 824;

/** Hours up to a week, days after that. */
const gapText = ({ from, to }: Extent): string => {
  const isHours = to <= 7 * dayMs;
  const unit = isHours ? dayMs / 24 : dayMs;
  const [first, last] = [from, to].map((ms) => formatNumber(Math.round(ms / unit)));
  const end = i18n.t(isHours ? 'ui.hours' : 'ui.days', [last ?? '']);
  return i18n.t('postList.compared.notSeen', [first ?? '', end]);
};

/** The sightings of a post, and before them the moment of publishing, at which nothing was counted yet. */
function lineFrom({ key, line, post, look }: Compared): CompareLine[] {
  if (!line || !post || post.points.length === 0) return [];
  const [first] = post.points;
  const start = first && first.x > 0 && publishedMoment(line) !== undefined ? [{ x: 0, from: 0, to: 0 }] : [];
  return [
    { id: key, name: titleOf(line, 60), ...look, points: [...start, ...post.points], gaps: post.track?.gaps ?? [] },
  ];
}

/** The chart, what it cannot show, and the tables behind it. */
export function CompareView(props: CompareViewProps) {
  const { compared, metric, now, end, axis, onAxis, range, isOwnRange, isMixed } = props;
  const [box, width] = useWidth<HTMLDivElement>();
  const lines = compared.flatMap(lineFrom);
  const rangeName =
    range && i18n.t(isOwnRange ? 'postList.compared.yourUsual' : 'postList.compared.theirUsual', [String(range.n)]);
  return (
    <div class="comparebody">
      <div ref={box} class="chartbox">
        {lines.length > 0 && (
          <CompareChart
            lines={lines}
            band={range && rangeName ? { name: rangeName, points: range.points } : undefined}
            end={end}
            label={labelOf(lines, metric, end)}
            start={i18n.t('postList.compared.start')}
            notSeen={gapText}
            width={width || usualWidth}
          />
        )}
      </div>
      <div class="row wrap small">
        <Segmented
          label={i18n.t('postList.compared.axis')}
          value={String(axis ?? '')}
          options={[
            { value: '', text: i18n.t('postList.compared.axisAuto') },
            ...axes.map((ms) => ({
              value: String(ms),
              text: i18n.t('postList.compared.axisDays', ms / dayMs, [String(ms / dayMs)]),
            })),
            { value: '0', text: i18n.t('postList.compared.axisAll') },
          ]}
          onValue={(value) => onAxis(value === '' ? undefined : Number(value))}
        />
        <span class="grey">
          {i18n.t('postList.compared.zero')} {range && i18n.t('postList.compared.usualAbout')}
        </span>
        {isMixed && <span class="caution">{i18n.t('postList.compared.mixed')}</span>}
      </div>
      <CompareTables compared={compared} now={now} />
    </div>
  );
}

function labelOf(lines: readonly CompareLine[], metric: ShownMetric, end: number): string {
  const said = lines.map((line) => {
    const last = line.points.findLast(({ x }) => x > 0 && x <= end);
    const [gap] = line.gaps.filter(({ from }) => from < end);
    const [from, to] = [formatSpan(gap?.from ?? 0), formatSpan(gap?.to ?? end)];
    if (!last) return i18n.t('postList.compared.gapLabel', [line.name, from, to]);
    const value = formatNumber(Math.round((last.from + last.to) / 2));
    return [
      i18n.t('postList.compared.lineLabel', [line.name, value, formatSpan(last.x)]),
      ...(gap ? [i18n.t('postList.compared.gapLabel', ['', from, to]).trim()] : []),
    ].join(' ');
  });
  return i18n.t('postList.compared.label', [metricText(metric), said.join(', ')]);
}
