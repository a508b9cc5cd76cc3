import type { Count } from '../../lib/count.ts';
import { comparableAt } from '../../metrics/at-age.ts';
import { engagementOf } from '../../metrics/engagement.ts';
import { type LoggedPost, logOf, type Residual, residualsOf } from '../../metrics/residuals.ts';
import { standouts } from '../../metrics/standouts.ts';
import { NetworkId } from '../../model/network.ts';
import type { PostRow, WorkspaceDb } from '../schema.ts';
import { earlyLives, earlyMs } from './early-lives.ts';
import { hourKnownOf, momentOf } from './own-posts-seen.ts';
import { postsOfYear } from './posts-of-year.ts';
import { storedCurve } from './stored-curve.ts';

/** An own post, and what it had at 24 h where that is known closely enough to compare it. */
export interface YearPost {
  readonly row: PostRow;
  /** When it was published as far as that is known, else when it was seen first, ms. */
  readonly at: number;
  /** Engagement when it was seen last. */
  readonly engagement: Count | undefined;
  readonly value: number | undefined;
  /** How many times what is usual of its account at that age; undefined where there is no usual. */
  readonly ofUsual: number | undefined;
  /** Surely better or worse than what is usual. */
  readonly standout: 'up' | 'down' | undefined;
}

export type OwnYear = Readonly<Record<NetworkId, readonly YearPost[]>>;

/** Own posts of a year by network, in any order. Reads hundreds of posts: for a page that is asked seldom, not for a mark. */
export async function ownYear(db: WorkspaceDb, now: number): Promise<OwnYear> {
  const own = await db.profiles.where('relation').equals('own').toArray();
  const lists = await Promise.all(
    NetworkId.options.map(async (network) => {
      const keys = own.filter((profile) => profile.network === network).map(({ key }) => key);
      return [network, await yearOf(db, network, await postsOfYear(db, keys, now))] as const;
    }),
  );
  return Object.fromEntries(lists) as OwnYear;
}

async function yearOf(db: WorkspaceDb, network: NetworkId, rows: readonly PostRow[]): Promise<readonly YearPost[]> {
  const keys = rows.map(({ key }) => key);
  const [lives, curve, latest] = await Promise.all([
    earlyLives(db, rows),
    storedCurve(db, network),
    db.latest.bulkGet(keys),
  ]);
  const seen = rows.map((row, index) => ({
    row,
    at: momentOf(row),
    engagement: engagementOf(latest[index]?.metrics ?? {}),
    value: comparableAt(lives.series.get(row.key) ?? [], earlyMs, curve),
  }));
  const residuals = residualsOf(
    // As on the page of what works: two places that tell of the same posts say the same.
    seen.flatMap(({ row, at, value }): LoggedPost[] =>
      value === undefined || hourKnownOf(row) === undefined
        ? []
        : [{ key: row.key, account: row.authorKey ?? '', at, log: logOf(value) }],
    ),
  );
  const byKey = new Map(residuals.map((each) => [each.post.key, each]));
  const { successes, failures } = standouts(residuals);
  const isIn = (list: readonly Residual[], key: string): boolean => list.some(({ post }) => post.key === key);
  return seen.map((post): YearPost => {
    const { key } = post.row;
    const residual = byKey.get(key)?.residual;
    return {
      ...post,
      ofUsual: residual === undefined ? undefined : Math.exp(residual),
      standout: isIn(successes, key) ? 'up' : isIn(failures, key) ? 'down' : undefined,
    };
  });
}
