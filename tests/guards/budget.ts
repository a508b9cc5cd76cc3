import { gzipSync } from 'node:zlib';

export interface Budget {
  /** Bytes of JavaScript parsed on every page view. */
  readonly parsed: number;
  /** The same, gzipped: what grows when something heavy slips in. */
  readonly gzipped: number;
}

export interface Size {
  readonly parsed: number;
  readonly gzipped: number;
}

export const sizeOf = (code: Uint8Array): Size => ({
  parsed: code.byteLength,
  gzipped: gzipSync(code, { level: 9 }).byteLength,
});

/** Sentences for every file over its budget, without a budget, or with a budget but gone. */
export function budgetBreaches(
  sizes: Readonly<Record<string, Size>>,
  budgets: Readonly<Record<string, Budget>>,
): string[] {
  const breaches: string[] = [];
  for (const [name, { parsed, gzipped }] of Object.entries(sizes)) {
    const budget = budgets[name];
    if (!budget) breaches.push(`${name} has no budget in bench/budgets.json`);
    else {
      if (parsed > budget.parsed) breaches.push(`${name} is ${parsed} bytes, its budget is ${budget.parsed}`);
      if (gzipped > budget.gzipped)
        breaches.push(`${name} is ${gzipped} bytes gzipped, its budget is ${budget.gzipped}`);
    }
  }
  for (const name of Object.keys(budgets))
    if (!(name in sizes)) breaches.push(`${name} has a budget but was not built`);
  return breaches;
}
