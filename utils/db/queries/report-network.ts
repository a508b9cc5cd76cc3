import type { Count } from '../../lib/count.ts';
import type { Period } from '../../lib/periods.ts';
import { type PeriodChange, periodChange } from '../../metrics/period-change.ts';
import { type LoggedPost, logOf, residualsOf } from '../../metrics/residuals.ts';
import { standouts } from '../../metrics/standouts.ts';
import { type Comparison, compareWithUsual, medianInterval, postsNeeded } from '../../metrics/usual.ts';
import type { NetworkId } from '../../model/network.ts';
import type { Measure } from '../../model/report.ts';
import type { PostRow, WorkspaceDb } from '../schema.ts';
import { type Measured, type MeasuredPost, measuredPosts } from './measured-posts.ts';
import { momentOf } from './own-posts-seen.ts';
import { yearMs } from './posts-of-year.ts';
import { profileSightingsOf } from './profile-history.ts';

/** An own post of the period. */
export interface ReportPost extends MeasuredPost {
  /** Against the other posts of its account in the year until the end of the period; undefined where there is no usual. */
  readonly comparison: Comparison | undefined;
  /** Surely better or worse than what is usual. */
  readonly standout: 'up' | 'down' | undefined;
}

export interface ReportNetwork {
  readonly network: NetworkId;
  /** Own posts that were seen, and those of them that could be measured. */
  readonly posts: number;
  readonly measured: number;
  /** Of the measured posts; undefined with fewer than six. */
  readonly median: Measured | undefined;
  /** Against the period before; undefined with fewer than six measured posts in either. */
  readonly change: PeriodChange | undefined;
  /** Measured posts of the period before. */
  readonly before: number;
  /** Own accounts that were seen within the period or before, at its end; and since its start where that was seen too. */
  readonly followers: { readonly count: Count; readonly since: Count | undefined } | undefined;
}

/** Of each network so many of the newest are read at most. */
const mostRead = 1500;

/** What is asked of each network. */
export interface ReportQuestion {
  readonly period: Period;
  readonly before: Period;
  readonly measure: Measure;
}

/** Own posts of a period on one network, and what they say together. */
export async function networkPart(
  db: WorkspaceDb,
  network: NetworkId,
  keys: readonly string[],
  { period, before, measure }: ReportQuestion,
): Promise<{ readonly posts: readonly ReportPost[]; readonly network: ReportNetwork | undefined }> {
  const [rows, followers] = await Promise.all([ownRows(db, keys, period.to), followersIn(db, keys, period)]);
  const all = await measuredPosts(db, network, rows, measure);
  const posts = comparedPosts(all).filter(({ at }) => at >= period.from);
  const earlier = logsOf(all.filter(({ at }) => at >= before.from && at < before.to));
  const measured = posts.flatMap((post) => post.measured ?? []);
  if (posts.length === 0 && !followers) return { posts, network: undefined };
  return {
    posts,
    network: {
      network,
      posts: posts.length,
      measured: measured.length,
      median: medianOfMeasured(measured),
      change: periodChange(logsOf(posts), earlier),
      before: earlier.length,
      followers,
    },
  };
}

/** Posts that accounts wrote and did not pay for, of the year until `to`; of very many the newest. */
async function ownRows(db: WorkspaceDb, keys: readonly string[], to: number): Promise<readonly PostRow[]> {
  const from = to - yearMs;
  const lists = await Promise.all(
    keys.map((key) =>
      db.posts
        .where('[authorKey+lastSeenAt]')
        .between([key, from], [key, Infinity])
        .filter((row) => row.format !== 'repost' && !row.promoted && momentOf(row) >= from && momentOf(row) < to)
        .toArray(),
    ),
  );
  return lists
    .flat()
    .sort((a, b) => momentOf(b) - momentOf(a))
    .slice(0, mostRead);
}

const logsOf = (posts: readonly MeasuredPost[]): readonly number[] =>
  posts.flatMap(({ measured }) => (measured ? [logOf(measured.value)] : []));

function comparedPosts(all: readonly MeasuredPost[]): readonly ReportPost[] {
  const residuals = residualsOf(
    all.flatMap(({ row, at, measured }): LoggedPost[] =>
      measured ? [{ key: row.key, account: row.authorKey ?? '', at, log: logOf(measured.value) }] : [],
    ),
  );
  const { successes, failures } = standouts(residuals);
  const up = new Set(successes.map(({ post }) => post.key));
  const down = new Set(failures.map(({ post }) => post.key));
  const byAccount = Map.groupBy(
    all.filter(({ measured }) => measured),
    ({ row }) => row.authorKey ?? '',
  );
  return all.map((post) => {
    const { row, measured } = post;
    const peers = (byAccount.get(row.authorKey ?? '') ?? []).flatMap((peer) =>
      peer.row.key === row.key ? [] : (peer.measured?.value ?? []),
    );
    return {
      ...post,
      comparison: measured && compareWithUsual({ from: measured.low, to: measured.high }, peers),
      standout: up.has(row.key) ? 'up' : down.has(row.key) ? 'down' : undefined,
    };
  });
}

/** With the interval of order statistics at 80 %, widened to the ends of each of them. */
function medianOfMeasured(all: readonly Measured[]): Measured | undefined {
  const n = all.length;
  if (n < postsNeeded) return undefined;
  const sorted = (of: (each: Measured) => number): readonly number[] => all.map(of).sort((a, b) => a - b);
  const values = sorted(({ value }) => value);
  const [low, high] = medianInterval(n, 0.8);
  return {
    value: ((values[Math.floor((n - 1) / 2)] ?? 0) + (values[Math.floor(n / 2)] ?? 0)) / 2,
    low: sorted((each) => each.low)[low] ?? 0,
    high: sorted((each) => each.high)[high] ?? 0,
  };
}

/** Only where every own account was seen: a part of them is no sum. */
async function followersIn(
  db: WorkspaceDb,
  keys: readonly string[],
  { from, to }: Period,
): Promise<ReportNetwork['followers']> {
  const ends = await Promise.all(
    keys.map(async (key) => {
      const seen = (await profileSightingsOf(db, key)).filter(({ followers }) => followers !== undefined);
      const last = seen.findLast(({ seenAt }) => seenAt < to);
      return {
        first: seen.findLast(({ seenAt }) => seenAt < from)?.followers,
        last: last?.followers,
        at: last?.seenAt,
      };
    }),
  );
  // What was seen before the period alone says nothing of it.
  if (!ends.some(({ at }) => at !== undefined && at >= from)) return undefined;
  const count = sumOf(ends.map(({ last }) => last));
  const first = sumOf(ends.map((end) => end.first));
  return count && { count, since: first && { from: count.from - first.to, to: count.to - first.from } };
}

function sumOf(counts: readonly (Count | undefined)[]): Count | undefined {
  const known = counts.filter((count) => count !== undefined);
  if (known.length === 0 || known.length < counts.length) return undefined;
  const sum = (end: 'from' | 'to'): number => known.reduce((total, count) => total + count[end], 0);
  return { from: sum('from'), to: sum('to') };
}
