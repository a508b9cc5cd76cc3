import { ChartBox } from './ChartBox.tsx';
import { areaPath, linePath, scaleOf } from './line.ts';

/** How far it was at a moment, ms; `half`: so much more or less, where it is not exact. */
export interface GoalPoint {
  readonly at: number;
  readonly value: number;
  readonly half?: number | undefined;
}

export interface GoalFanProps {
  /** Oldest first, at least one. */
  readonly points: readonly GoalPoint[];
  /** The days of the goal, ms. */
  readonly from: number;
  readonly to: number;
  readonly now: number;
  /** The lower end of the axis: 0 of what is counted from nothing. */
  readonly base: number;
  readonly target: number;
  /** Where it will be at the end, with its interval. */
  readonly forecast: { readonly value: number; readonly low: number; readonly high: number } | undefined;
  readonly texts: {
    readonly from: string;
    readonly today: string;
    readonly to: string;
    readonly target: string;
    /** "54 – 67"; undefined where there is no forecast. */
    readonly forecast: string | undefined;
  };
}

const [width, height] = [316, 96];
const [left, top, bottom] = [8, 12, 76];
const charWidth = 6.6;
/** So far apart two lines of text are, px. */
const apart = 16;

/** The way of a goal until now, and a fan from its end: as wide at the last day as it is not known. A dashed line: the target. The words and the table of it stand beside it. */
export function GoalFan({ points, from, to, now, base, target, forecast, texts }: GoalFanProps) {
  const last = points.at(-1);
  if (!last || to <= from) return null;
  const longest = Math.max(texts.target.length, texts.forecast?.length ?? 0);
  const right = width - 6 - Math.min(110, longest * charWidth);
  const values = points.flatMap(({ value, half = 0 }) => [value - half, value + half]);
  const most = Math.max(target, forecast?.high ?? 0, ...values);
  const least = Math.min(base, forecast?.low ?? base, ...values);
  const scale = scaleOf({ x: { from, to }, y: { from: least, to: most }, box: { left, top, right, bottom } });
  const within = (at: number): number => Math.min(to, Math.max(from, at));
  const line = points.map(({ at, value, half = 0 }) => ({
    x: within(at),
    value,
    from: value - half,
    to: value + half,
  }));
  const [endX, endY] = [scale.x(within(last.at)), scale.y(last.value)];
  const targetY = scale.y(target);
  const [forecastY, targetTextY] = placed(forecast && scale.y(forecast.value), targetY);
  const todayX = scale.x(within(now));
  const [fromEnd, toStart] = [left + texts.from.length * charWidth, right - (texts.to.length * charWidth) / 2];
  const half = (texts.today.length * charWidth) / 2;
  const hasToday = now > from && now < to && todayX - half > fromEnd + 6 && todayX + half < toStart - 6;
  return (
    <ChartBox class="fan" width={width} height={height} label={undefined}>
      <path d={`M${left} ${targetY}H${right}`} stroke="var(--edge)" stroke-dasharray="3 3" />
      <path class="ax" d={`M${left} ${bottom}H${right}`} />
      {forecast && (
        <path
          class="band"
          d={`M${endX} ${endY}L${right} ${scale.y(forecast.high)}V${scale.y(forecast.low)}Z`}
          fill="var(--band)"
        />
      )}
      {line.some((point) => point.from < point.to) && <path d={areaPath(line, scale)} fill="var(--band)" />}
      <path class="ln" d={linePath([line], scale)} stroke="var(--d1)" />
      <circle cx={endX} cy={endY} r="3" fill="var(--d1)" />
      {forecast && texts.forecast && (
        <text class="lb" x={right + 6} y={forecastY} style={{ fill: 'var(--accent)' }}>
          {texts.forecast}
        </text>
      )}
      <text x={right + 6} y={targetTextY}>
        {texts.target}
      </text>
      <text x={left} y={height - 6}>
        {texts.from}
      </text>
      {hasToday && (
        <text x={todayX} y={height - 6} text-anchor="middle">
          {texts.today}
        </text>
      )}
      <text x={right} y={height - 6} text-anchor="middle">
        {texts.to}
      </text>
    </ChartBox>
  );
}

/** The heights of both words at the end, moved apart where they would lie over each other. */
function placed(forecast: number | undefined, target: number): readonly [number, number] {
  const low = 4;
  if (forecast === undefined) return [0, target + low];
  const gap = apart - Math.abs(forecast - target);
  const push = gap > 0 ? gap / 2 : 0;
  const sign = forecast <= target ? -1 : 1;
  return [forecast + sign * push + low, target - sign * push + low];
}
