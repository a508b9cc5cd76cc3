/** The arithmetic of the virtual lists: where items lie and which of them are near the window. Pure. */

/** Tops of all items and, at the end, the whole height. */
export function offsetsOf(heights: readonly number[]): readonly number[] {
  const offsets = [0];
  let sum = 0;
  for (const height of heights) offsets.push((sum += height));
  return offsets;
}

export interface Range {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Items that touch the strip from `top` to `bottom`, in px from the top of the list. */
export function rangeBetween(offsets: readonly number[], top: number, bottom: number): Range {
  const count = offsets.length - 1;
  const start = Math.min(firstBelow(offsets, top), count);
  let end = start;
  while (end < count && (offsets[end] ?? 0) < bottom) end += 1;
  return { start, end };
}

/** First item whose lower edge lies below `top`. */
function firstBelow(offsets: readonly number[], top: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle + 1] ?? Infinity) > top) high = middle;
    else low = middle + 1;
  }
  return low;
}
