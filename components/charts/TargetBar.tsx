import { ChartBox } from './ChartBox.tsx';

export interface TargetBarProps {
  /** The ends of a value, equal where it is known, and of its interval; absent where too little is known for one. */
  readonly value: { readonly from: number; readonly to: number };
  readonly interval: { readonly from: number; readonly to: number } | undefined;
  readonly target: number;
  /** The end of the scale, which begins at zero. */
  readonly most: number;
  /** Below the scale: its beginning, the target, its end. Nothing is written where they are left out. */
  readonly texts?: { readonly zero: string; readonly target: string; readonly most: string } | undefined;
  readonly width?: number;
}

const charWidth = 6.6;

/** What takes long, against what it may take at most: the band is its interval, the line in it the value. The words stand beside it. */
export function TargetBar({ value, interval, target, most, texts, width = 316 }: TargetBarProps) {
  const [left, right] = texts ? [8, width - 20] : [0, width];
  const x = (each: number): number =>
    Math.round((left + (Math.min(most, Math.max(0, each)) / most) * (right - left)) * 10) / 10;
  const middle = x((value.from + value.to) / 2);
  const [from, to] = interval ? [x(interval.from), x(interval.to)] : [x(value.from), x(value.to)];
  const targetX = x(target);
  const half = texts ? (texts.target.length * charWidth) / 2 : 0;
  const [least, latest] = texts
    ? [left + texts.zero.length * charWidth + 6 + half, right - (texts.most.length * charWidth) / 2 - 6 - half]
    : [0, 0];
  return (
    <ChartBox class="targetbar" width={width} height={texts ? 36 : 14} label={undefined}>
      <path class="ax" d={`M${left} 13H${right}`} />
      <rect class="band" x={from} y="3" width={Math.max(2, to - from)} height="8" rx="1" fill="var(--band)" />
      <path d={`M${targetX} 0V14`} stroke="var(--edge)" stroke-width="1.5" stroke-dasharray="2 2" />
      <rect x={middle - 1} y="1" width="2" height="12" rx="1" fill="var(--d1)" />
      {texts && (
        <>
          {targetX - half > left + texts.zero.length * charWidth && (
            <text x={left} y="30">
              {texts.zero}
            </text>
          )}
          <text x={Math.min(latest, Math.max(least, targetX))} y="30" text-anchor="middle">
            {texts.target}
          </text>
          <text x={right} y="30" text-anchor="middle">
            {texts.most}
          </text>
        </>
      )}
    </ChartBox>
  );
}
