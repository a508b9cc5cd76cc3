/**
 * A number as a page shows it: the closed interval of integers that it can stand for.
 * `from === to` is exact. "1.4K", where the network cuts, is { from: 1400, to: 1499, shown: '1.4K' }.
 */
export interface Count {
  readonly from: number;
  readonly to: number;
  /** The text on the page, kept only when the number is not exact. */
  readonly shown?: string | undefined;
}

export const exactly = (value: number): Count => ({ from: value, to: value });

export const isExact = (count: Count): boolean => count.from === count.to;

export const midpoint = (count: Count): number => (count.from + count.to) / 2;

/** Interval sum. Undefined as soon as one part was not seen: a sum with a hole in it is not a sum. */
export function sumCounts(counts: readonly (Count | undefined)[]): Count | undefined {
  let from = 0;
  let to = 0;
  for (const count of counts) {
    if (!count) return undefined;
    from += count.from;
    to += count.to;
  }
  return { from, to };
}

export const sameCount = (a: Count | undefined, b: Count | undefined): boolean =>
  a?.from === b?.from && a?.to === b?.to;
