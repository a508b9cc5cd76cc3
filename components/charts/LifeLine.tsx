import { formatNumber } from '../../utils/lib/format.ts';
import { ChartBox } from './ChartBox.tsx';
import { areaPath, type Extent, roundUp, scaleOf, seenRuns } from './line.ts';
import { SeenLine } from './SeenLine.tsx';

export interface LifePoint {
  /** Age of the post in ms, or any other time axis that starts at `from`. */
  readonly x: number;
  /** Ends of the interval; equal when exact. */
  readonly from: number;
  readonly to: number;
}

export interface LifeLineProps {
  /** Oldest first. */
  readonly points: readonly LifePoint[];
  /** Stretches of x that were not seen closely enough to draw a line through. */
  readonly gaps?: readonly Extent[];
  /** A range behind the line, such as what is usual at each age. */
  readonly band?: readonly LifePoint[] | undefined;
  /** What the band is called, written beside its end. */
  readonly bandName?: string;
  /** Where the axis starts: 0 for ages. */
  readonly start?: number;
  /** The words for a stretch that was not seen. */
  readonly notSeen: string;
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const stepsMs = [0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 96, 168, 336, 720, 2160, 8760].map((hours) => hours * hourMs);
const charWidth = 6.6;

const tickText = (ms: number, stepMs: number): string => {
  if (stepMs >= dayMs) return `${formatNumber(ms / dayMs)} d`;
  return stepMs >= hourMs ? `${formatNumber(ms / hourMs)} h` : `${formatNumber(ms / 60_000)} min`;
};

/** The life of a post: a line from zero, solid where it was seen, dotted where not, with its last value beside its end. */
export function LifeLine({
  points,
  gaps = [],
  band = [],
  bandName = '',
  start = 0,
  notSeen,
  label,
  width = 316,
  height = 116,
}: LifeLineProps) {
  const last = points.at(-1);
  if (!last) return null;
  const middles = points.map(({ x, from, to }) => ({ x, value: (from + to) / 2 }));
  const top = roundUp(Math.max(...[...points, ...band].map(({ to }) => to)));
  const lastText = `${last.from === last.to ? '' : '≈ '}${formatNumber(Math.round((last.from + last.to) / 2))}`;
  const end = Math.max(last.x, start + 1);
  const bandEnd = band.length > 1 ? band.at(-1) : undefined;
  const left = 8 + Math.max(3, formatNumber(top).length) * charWidth;
  const box = {
    left,
    top: 10,
    right: width - 10 - Math.max(lastText.length * 7, bandEnd ? bandName.length * charWidth : 0),
    bottom: height - 18,
  };
  const scale = scaleOf({ x: { from: start, to: end }, y: { from: 0, to: top }, box });
  const runs = seenRuns(middles, gaps);
  const lastY = scale.y((last.from + last.to) / 2) + 4;
  // Beside its end; where that is the place of the last value, above or below it.
  const besideBand = bandEnd ? scale.y((bandEnd.from + bandEnd.to) / 2) + 4 : 0;
  const isFree = Math.abs(besideBand - lastY) >= 14;
  const bandY = isFree ? besideBand : lastY + (lastY + 14 <= box.bottom ? 14 : -14);

  const stepMs = stepsMs.find((step) => (end - start) / step <= 5) ?? end - start;
  const ticks: number[] = [];
  for (let at = stepMs; at <= end - start; at += stepMs) ticks.push(at);
  const unseen = runs.slice(1).map((run, index) => ({ from: runs[index]?.at(-1)?.x ?? 0, to: run[0]?.x ?? 0 }));
  const widest = unseen.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  const isRoomy = widest && scale.x(widest.to) - scale.x(widest.from) > notSeen.length * charWidth;
  const nameAt = isRoomy ? (scale.x(widest.from) + scale.x(widest.to)) / 2 : 0;
  const lineAt = isRoomy
    ? (middles.filter(({ x }) => x === widest.from || x === widest.to).reduce((sum, { value }) => sum + value, 0) ||
        0) / 2
    : 0;

  return (
    <ChartBox width={width} height={height} label={label}>
      {bandEnd && <path class="band" d={areaPath(band, scale)} fill="var(--band)" />}
      <path d={`M${left} ${box.bottom}H${box.right}`} stroke="var(--line)" />
      {[0, top / 2, top].map((value) => (
        <text key={value} x={left - 6} y={scale.y(value) + 4} text-anchor="end">
          {formatNumber(value)}
        </text>
      ))}
      {ticks.map((at) => (
        <g key={at}>
          <path d={`M${scale.x(start + at)} ${box.bottom}v4`} stroke="var(--line)" />
          <text x={scale.x(start + at)} y={height - 2} text-anchor="middle">
            {tickText(at, stepMs)}
          </text>
        </g>
      ))}
      <SeenLine points={points} gaps={gaps} scale={scale} />
      {isRoomy && (
        <text x={nameAt} y={Math.max(10, scale.y(lineAt) - 8)} text-anchor="middle">
          {notSeen}
        </text>
      )}
      {bandEnd && (
        <text x={box.right + 6} y={bandY}>
          {bandName}
        </text>
      )}
      <text x={box.right + 6} y={lastY} font-weight="600" fill="var(--d1)">
        {lastText}
      </text>
    </ChartBox>
  );
}
