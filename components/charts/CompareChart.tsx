import { useId } from 'preact/hooks';
import { formatNumber } from '../../utils/lib/format.ts';
import { ChartBox } from './ChartBox.tsx';
import {
  ageTicks,
  type ComparedPoint,
  cutAt,
  holesOf,
  labelHeights,
  markedPoints,
  type Shape,
  shapePath,
  valueTicks,
} from './compare.ts';
import { Hatch } from './Hatch.tsx';
import { areaPath, type Extent, linePath, scaleOf, seenRuns } from './line.ts';

export interface CompareLine {
  readonly id: string;
  readonly name: string;
  /** A token such as "var(--d1)". */
  readonly colour: string;
  readonly shape: Shape;
  /** Youngest first. */
  readonly points: readonly ComparedPoint[];
  /** Ages at which it was not seen closely enough to draw a line. */
  readonly gaps: readonly Extent[];
}

export interface CompareChartProps {
  readonly lines: readonly CompareLine[];
  /** A range behind the lines, such as what is usual, by age. */
  readonly band?: { readonly name: string; readonly points: readonly ComparedPoint[] } | undefined;
  /** The age at which the axis ends, ms. */
  readonly end: number;
  readonly label: string;
  /** The word under age 0. */
  readonly start: string;
  /** The words for a stretch that was not seen. */
  readonly notSeen: (gap: Extent) => string;
  readonly width?: number;
  readonly height?: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const charWidth = 6.6;
/** Labels are semibold. */
const boldWidth = 8;

const ageText = (ms: number): string =>
  ms % dayMs === 0 ? `${formatNumber(ms / dayMs)} d` : `${formatNumber(ms / hourMs)} h`;

const middle = ({ from, to }: ComparedPoint): number => (from + to) / 2;

const valueText = ({ from, to }: ComparedPoint): string =>
  `${from === to ? '' : '≈ '}${formatNumber(Math.round((from + to) / 2))}`;

/** Several posts on one axis of ages, from zero: lines where they were seen, bands where only the ends are known. */
export function CompareChart(props: CompareChartProps) {
  const hatch = `${useId()}hatch`;
  const { lines, band, end, label, start, notSeen, width = 824, height = 272 } = props;
  const drawn = lines.flatMap((line) => {
    const points = cutAt(line.points, end);
    return points.length > 0 ? [{ ...line, drawn: points, holes: holesOf(line.points, line.gaps, end) }] : [];
  });
  const bandPoints = band ? cutAt(band.points, end) : [];
  const most = Math.max(
    0,
    ...drawn.flatMap((line) => line.drawn.map(({ to }) => to)),
    ...bandPoints.map(({ to }) => to),
  );
  const ticks = valueTicks(most);
  const top = ticks.at(-1) ?? 1;
  const left = Math.max(44, 14 + formatNumber(top).length * charWidth);
  const labelRoom = Math.min(width * 0.3, 150);
  const box = { left, top: 10, right: width - labelRoom, bottom: height - 26 };
  const scale = scaleOf({ x: { from: 0, to: end }, y: { from: 0, to: top }, box });
  const bandEnd = bandPoints.at(-1);
  const ends = [
    ...drawn.map((line) => ({ id: line.id, y: scale.y(middle(line.drawn.at(-1) ?? line.drawn[0] ?? zero)) })),
    ...(bandEnd ? [{ id: 'band', y: scale.y(middle(bandEnd)) }] : []),
  ];
  const heights = labelHeights(
    ends.map(({ y }) => y),
    { top: 8, bottom: height - 30, each: 16 },
  );
  const fitted = (text: string, suffix: string, each: number, taken = 0): string => {
    const most = Math.floor((labelRoom - 10 - taken) / each) - suffix.length;
    return (text.length > most ? `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…` : text) + suffix;
  };

  return (
    <ChartBox width={width} height={height} label={label}>
      {ticks.map((value) => (
        <g key={value}>
          <path d={`M${left} ${scale.y(value)}H${box.right}`} stroke="var(--line)" />
          <text x={left - 8} y={scale.y(value) + 4} text-anchor="end">
            {formatNumber(value)}
          </text>
        </g>
      ))}
      <text x={left} y={height - 6}>
        {start}
      </text>
      {ageTicks(end)
        .filter((at) => scale.x(at) - left > start.length * charWidth + 12)
        .map((at) => (
          <text key={at} x={scale.x(at)} y={height - 6} text-anchor="middle">
            {ageText(at)}
          </text>
        ))}
      {bandPoints.length > 1 && <path class="band" d={areaPath(bandPoints, scale)} fill="var(--line)" opacity=".55" />}
      {drawn.map(({ id, colour, holes }, index) => (
        <g key={id}>
          {holes.length > 0 && <Hatch id={`${hatch}${index}`} colour={colour} />}
          {holes.map((hole) => (
            <rect
              key={hole.from}
              class="hole hatched"
              x={scale.x(hole.from)}
              y={scale.y(hole.high)}
              width={Math.max(0, scale.x(hole.to) - scale.x(hole.from))}
              height={Math.max(2, scale.y(hole.low) - scale.y(hole.high))}
              fill={`url(#${hatch}${index})`}
              stroke={colour}
              opacity=".4"
            />
          ))}
        </g>
      ))}
      {drawn.map((line) => {
        const middles = line.drawn.map((point) => ({ x: point.x, value: middle(point) }));
        return (
          <g key={line.id}>
            <path
              class="ln"
              d={linePath(seenRuns(middles, line.gaps), scale)}
              fill="none"
              stroke={line.colour}
              stroke-width="1.75"
              stroke-linecap="round"
              stroke-linejoin="round"
            />
            {line.drawn
              .filter(({ from, to, isSeen }) => isSeen && from !== to)
              .map(({ x, from, to }) => (
                <path
                  key={x}
                  d={`M${scale.x(x)} ${scale.y(from)}V${scale.y(to)}`}
                  stroke={line.colour}
                  stroke-width="4"
                  opacity=".3"
                />
              ))}
            {markedPoints(
              line.drawn.filter(({ x }) => x > 0),
              scale,
            ).map((point) => (
              <path
                key={point.x}
                class="mark"
                d={shapePath(line.shape, scale.x(point.x), scale.y(middle(point)))}
                fill={line.shape === 'cross' ? 'none' : line.colour}
                stroke={line.shape === 'cross' ? line.colour : 'none'}
                stroke-width="1.75"
              />
            ))}
            <HoleName holes={line.holes} scale={scale} notSeen={notSeen} />
          </g>
        );
      })}
      {drawn.map((line, index) => {
        const last = line.drawn.at(-1) ?? zero;
        // At its beginning a post has nothing, which nobody has to see: that is no number that it reached.
        const seen = line.drawn.findLast(({ isSeen, x: age }) => isSeen && age > 0);
        const [x, y] = [scale.x(last.x), heights[index] ?? 0];
        // A longer line to the name would look like growth that nobody saw.
        const isNear = box.right - x <= 8;
        const room = isNear ? 0 : 12;
        return (
          <g key={line.id}>
            {isNear && Math.abs((ends[index]?.y ?? y) - y) > 8 && (
              <path
                class="lead"
                d={`M${x + 5} ${ends[index]?.y ?? y}L${box.right + 4} ${y}`}
                stroke={line.colour}
                opacity=".35"
              />
            )}
            {!isNear && (
              <path
                class="namemark"
                d={shapePath(line.shape, box.right + 12, y)}
                fill={line.shape === 'cross' ? 'none' : line.colour}
                stroke={line.shape === 'cross' ? line.colour : 'none'}
                stroke-width="1.75"
              />
            )}
            <text class="lb" x={box.right + 8 + room} y={y + 4} font-weight="600" style={{ fill: line.colour }}>
              {fitted(line.name, seen ? ` ${valueText(seen)}` : '', boldWidth, room)}
            </text>
          </g>
        );
      })}
      {band && bandEnd && (
        <text x={box.right + 8} y={(heights.at(-1) ?? 0) + 4}>
          {fitted(band.name, '', charWidth)}
        </text>
      )}
    </ChartBox>
  );
}

const zero: ComparedPoint = { x: 0, from: 0, to: 0 };

interface HoleNameProps {
  readonly holes: ReturnType<typeof holesOf>;
  readonly scale: ReturnType<typeof scaleOf>;
  readonly notSeen: (gap: Extent) => string;
}

/** The widest of the holes is named, where it has room. */
function HoleName({ holes, scale, notSeen }: HoleNameProps) {
  const widest = holes.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (!widest) return null;
  const text = notSeen(widest);
  if (scale.x(widest.to) - scale.x(widest.from) < text.length * charWidth) return null;
  return (
    <text
      x={(scale.x(widest.from) + scale.x(widest.to)) / 2}
      y={(scale.y(widest.low) + scale.y(widest.high)) / 2 + 4}
      text-anchor="middle"
      class="overhatch"
      style={{ fill: 'var(--ink)' }}
    >
      {text}
    </text>
  );
}
