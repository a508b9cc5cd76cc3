/** The middle and the far end of many samples. */
export interface Spread {
  readonly median: number;
  readonly p99: number;
}

export const spreadOf = (samples: readonly number[]): Spread => ({
  median: quantile(samples, 0.5),
  p99: quantile(samples, 0.99),
});

/** NaN without samples: what nobody measured never passes for little. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/**
 * Of the ratio of two sums: where 95 of 100 lie when the pairs of which they consist are drawn by lot, as many as there
 * are. Same pairs, same ends.
 */
export function intervalOfRatio(pairs: readonly (readonly [over: number, under: number])[]): [number, number] {
  let state = 1;
  const lot = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % pairs.length;
  };
  const ratios = Array.from({ length: 2000 }, () => {
    let [over, under] = [0, 0];
    for (let drawn = 0; drawn < pairs.length; drawn += 1) {
      const [one, other] = pairs[lot()] ?? [0, 0];
      over += one;
      under += other;
    }
    return over / under;
  });
  return [quantile(ratios, 0.025), quantile(ratios, 0.975)];
}

/** A sentence where a measured ratio is over its budget, has none, or was not measured at all. */
export function ratioBreach(name: string, ratio: number, budget: number | undefined): string[] {
  if (budget === undefined) return [`${name} has no budget in bench/read-budgets.json`];
  if (Number.isNaN(ratio)) return [`${name} was not measured`];
  return ratio > budget ? [`${name} is ${ratio.toFixed(1)}×, its budget is ${budget}×`] : [];
}

/** Columns of text: the first flush left, numbers flush right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join('  ')).join('\n');
}
