import type { NetworkId } from './network.ts';

/** What a published figure is of. Figures of different ones stand in no table together. */
export const benchmarkMetrics = ['rateByFollowers', 'rateByImpressions', 'rateByReach', 'postsPerWeek'] as const;
export type BenchmarkMetric = (typeof benchmarkMetrics)[number];

/** Why a figure may not be held against one's own without a thought. */
export type BenchmarkWarning = 'companies' | 'final' | 'typed';

/** A figure that somebody published, with what has to be known to compare anything with it. */
export interface Benchmark {
  readonly network: NetworkId;
  readonly metric: BenchmarkMetric;
  /** Shares as 0–1, posts as a number a week. */
  readonly value: number;
  readonly source: string;
  /** The year that the posts are of. */
  readonly year: number;
  /** Whose posts, as far as the source says it. */
  readonly sample?: { readonly industries: number; readonly brands?: number; readonly posts?: number };
  /** Accounts with fewer followers were left out. */
  readonly leastFollowers?: number;
  readonly warnings: readonly BenchmarkWarning[];
}

/** What the user typed in, of one workspace. */
export type TypedBenchmark = Pick<Benchmark, 'network' | 'metric' | 'value' | 'source' | 'year'>;

const report2024 = {
  network: 'facebook',
  source: 'Rival IQ, Social Media Industry Benchmark Report 2024',
  year: 2023,
  sample: { industries: 14, posts: 5_000_000 },
} as const;
const report2023 = {
  network: 'x',
  source: 'Rival IQ, Social Media Industry Benchmark Report 2023',
  year: 2022,
  sample: { industries: 14, brands: 2100 },
  leastFollowers: 5000,
} as const;

/**
 * Figures as accounts of these reports quote them, with source, year and sample; the reports themselves were not at hand.
 * Of LinkedIn there is none: what is quoted of it came without a sample or without a denominator. All are medians over
 * industries; engagement is likes, comments and shares of a post by followers.
 */
const publishedBenchmarks: readonly Benchmark[] = [
  { ...report2024, metric: 'rateByFollowers', value: 0.000_63, warnings: ['companies', 'final'] },
  { ...report2024, metric: 'postsPerWeek', value: 4.69, warnings: ['companies'] },
  { ...report2023, metric: 'rateByFollowers', value: 0.000_35, warnings: ['companies', 'final'] },
  { ...report2023, metric: 'postsPerWeek', value: 3.9, warnings: ['companies'] },
];

/** Those of a network, the user's own ones last. */
export const benchmarksOf = (network: NetworkId, typed: readonly TypedBenchmark[]): readonly Benchmark[] => [
  ...publishedBenchmarks.filter((each) => each.network === network),
  ...typed.filter((each) => each.network === network).map((each): Benchmark => ({ ...each, warnings: ['typed'] })),
];
