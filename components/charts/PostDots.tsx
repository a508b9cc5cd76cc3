import { formatFactor } from '../../utils/lib/format.ts';
import { ChartBox } from './ChartBox.tsx';
import { type Shape, shapePath } from './compare.ts';

/** A post as a multiple of what is usual, with its interval. */
export interface PostDot {
  readonly key: string;
  /** ms */
  readonly at: number;
  readonly factor: number;
  readonly low: number;
  readonly high: number;
  readonly shape: Shape;
  /** The name of a colour of the data: "d1". */
  readonly colour: string;
}

export interface PostDotsProps {
  readonly dots: readonly PostDot[];
  /** The days of the axis, ms. */
  readonly from: number;
  readonly to: number;
  /** The days that are marked, with their words. */
  readonly days: readonly { readonly at: number; readonly text: string }[];
  /** What the line at 1 is called. */
  readonly usual: string;
  readonly label: string;
}

const [width, left, right, top] = [696, 40, 616, 12];
const perDoubling = 34;
/** What lies further out is drawn at the edge: a table says how much it is. */
const farthest = 5;

const doublings = (factor: number): number =>
  Math.max(-farthest, Math.min(farthest, Math.log2(Math.max(factor, 2 ** -farthest))));

/** "×2", "×½", "×¼", "×1/8" */
function tickText(step: number): string {
  if (step >= 0) return `×${formatFactor(2 ** step).replace(/[.,]0$/, '')}`;
  return step === -1 ? '×½' : step === -2 ? '×¼' : `×1/${2 ** -step}`;
}

/** Posts over the days of a period, each as a multiple of its usual, on an axis that doubles at each line. */
export function PostDots({ dots, from, to, days, usual, label }: PostDotsProps) {
  const ends = dots.flatMap(({ low, high }) => [doublings(low), doublings(high)]);
  const most = Math.max(1, Math.ceil(Math.max(0, ...ends)));
  const least = Math.min(-1, Math.floor(Math.min(0, ...ends)));
  const bottom = top + (most - least) * perDoubling;
  const x = (at: number): number => Math.round((left + ((at - from) / (to - from)) * (right - left)) * 10) / 10;
  const y = (step: number): number => Math.round((top + (most - step) * perDoubling) * 10) / 10;
  const steps = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return (
    <ChartBox class="dots" width={width} height={bottom + 28} label={label}>
      {steps.map((step) => (
        <>
          <path d={`M${left} ${y(step)}H${right}`} stroke={step === 0 ? 'var(--edge)' : 'var(--line)'} />
          <text x={left - 6} y={y(step) + 4} text-anchor="end">
            {tickText(step)}
          </text>
        </>
      ))}
      <text x={right + 6} y={y(0) + 4}>
        {usual}
      </text>
      {days.map(({ at, text }) => (
        <text key={at} x={x(at)} y={bottom + 22} text-anchor="middle">
          {text}
        </text>
      ))}
      {dots.map(({ key, at, low, high }) => (
        <path
          key={key}
          d={`M${x(at)} ${y(doublings(high))}V${y(doublings(low))}`}
          stroke="var(--band-edge)"
          stroke-width="2"
        />
      ))}
      {dots.map(({ key, at, factor, shape, colour }) => (
        <path key={key} d={shapePath(shape, x(at), y(doublings(factor)))} fill={`var(--${colour})`} />
      ))}
    </ChartBox>
  );
}
