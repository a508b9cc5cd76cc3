import { type BenchmarkMetric, type TypedBenchmark } from '../../../../utils/model/benchmarks.ts';
import type { NetworkId } from '../../../../utils/model/network.ts';

/** What stands in the fields, as typed. */
export interface BenchmarkForm {
  readonly metric: BenchmarkMetric;
  readonly value: string;
  readonly source: string;
  readonly year: string;
}

export const emptyBenchmark: BenchmarkForm = { metric: 'rateByFollowers', value: '', source: '', year: '' };

/** A comma or a point before decimals: what is typed here has no thousands. */
const numberIn = (text: string): number | undefined =>
  /^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : undefined;

export type BenchmarkProblem = 'value' | 'source' | 'year';

/** Shares are typed in percent. What keeps it from being saved, or what is saved. */
export function typedBenchmark(
  { metric, value, source, year }: BenchmarkForm,
  network: NetworkId,
  now: number,
): { readonly figure?: TypedBenchmark; readonly problems: readonly BenchmarkProblem[] } {
  const number = numberIn(value);
  const of = /^\d{4}$/.test(year.trim()) ? Number(year.trim()) : undefined;
  const isValue = number !== undefined && number > 0 && number <= (metric === 'postsPerWeek' ? 1000 : 100);
  const isYear = of !== undefined && of >= 2004 && of <= new Date(now).getFullYear();
  const problems: BenchmarkProblem[] = [
    ...(isValue ? [] : (['value'] as const)),
    ...(source.trim() ? [] : (['source'] as const)),
    ...(isYear ? [] : (['year'] as const)),
  ];
  if (problems.length > 0 || number === undefined || of === undefined) return { problems };
  const share = metric === 'postsPerWeek' ? number : number / 100;
  return { figure: { network, metric, value: share, source: source.trim(), year: of }, problems };
}
