/** So many are sorted at once. */
const perRun = 256;

/**
 * As `toSorted`, for many and a slow `compare`, in a page that stays in use: `breathe` is asked between steps and waited
 * for where it answers, see `paced`. Equals keep their order.
 */
export async function sortInTurns<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  breathe: () => Promise<void> | undefined,
): Promise<T[]> {
  let sorted: T[] = [];
  for (let from = 0; from < items.length; from += perRun) {
    for (const item of items.slice(from, from + perRun).sort(compare)) sorted.push(item);
    const rest = breathe();
    if (rest) await rest;
  }
  for (let width = perRun; width < items.length; width *= 2) {
    const merged: T[] = [];
    for (let from = 0; from < sorted.length; from += 2 * width) {
      const middle = Math.min(from + width, sorted.length);
      const end = Math.min(from + 2 * width, sorted.length);
      let [left, right] = [from, middle];
      while (left < middle || right < end) {
        const isLeft = right >= end || (left < middle && compare(sorted[left] as T, sorted[right] as T) <= 0);
        merged.push(sorted[isLeft ? left++ : right++] as T);
        const rest = merged.length % perRun === 0 ? breathe() : undefined;
        if (rest) await rest;
      }
    }
    sorted = merged;
  }
  return sorted;
}
