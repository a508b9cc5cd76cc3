/** The best and the worst place that something can have; both are one where nothing overlaps it. 1 is the highest. */
export interface Rank {
  readonly from: number;
  readonly to: number;
  /** Something else may stand in the same place. */
  readonly isTie: boolean;
}

/** Ranks by intervals, the highest first: one stands above another only where the intervals do not overlap. In their order. */
export function ranksOf(intervals: readonly { readonly low: number; readonly high: number }[]): readonly Rank[] {
  const lows = intervals.map(({ low }) => low).sort((a, b) => a - b);
  const highs = intervals.map(({ high }) => high).sort((a, b) => a - b);
  return intervals.map(({ low, high }) => {
    const surelyAbove = lows.length - upTo(lows, high);
    const surelyBelow = below(highs, low);
    const [from, to] = [1 + surelyAbove, intervals.length - surelyBelow];
    return { from, to, isTie: from !== to };
  });
}

/** How many of a sorted list are at most, and how many are less than a value. */
const upTo = (sorted: readonly number[], value: number): number => place(sorted, (each) => each <= value);
const below = (sorted: readonly number[], value: number): number => place(sorted, (each) => each < value);

function place(sorted: readonly number[], isBefore: (each: number) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(sorted[middle] ?? Infinity)) from = middle + 1;
    else to = middle;
  }
  return from;
}
