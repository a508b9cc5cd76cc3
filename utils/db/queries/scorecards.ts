import { medianOf, medianResult } from '../../metrics/median-result.ts';
import { type PlatformVerdict, platformVerdict } from '../../metrics/platform-verdict.ts';
import { type ResponseTime, responseTimeOf } from '../../metrics/response-time.ts';
import { postsNeeded } from '../../metrics/usual.ts';
import { NetworkId } from '../../model/network.ts';
import type { Goal, Profile } from '../../model/records.ts';
import type { MedianResult } from '../../model/rival.ts';
import type { PostRow, WorkspaceDb } from '../schema.ts';
import { type GoalProgress, goalProgress } from './goal-progress.ts';
import { measuredPosts, ratePer } from './measured-posts.ts';
import { momentOf } from './own-posts-seen.ts';
import { resultAgeMs } from './own-results.ts';
import { type EngagersOfPersonas, engagersOfPersonas } from './persona-engagers.ts';
import { personas } from './personas.ts';
import { agedCounts } from './post-marks.ts';
import { postsOfYear } from './posts-of-year.ts';
import { responseTimes } from './response-times.ts';
import { agedSightings } from './sightings-of.ts';
import { storedCurve } from './stored-curve.ts';
import { waitingComments } from './waiting-comments.ts';

const dayMs = 86_400_000;
/** A result is of so many days: what worked a year ago is another question. */
export const resultDays = 90;
/** Audience, effort and answers are of so many days. */
export const recentDays = 28;

/** What a network brings and takes, as far as it was seen. Nothing of it is of people or posts that were not on screen. */
export interface Scorecard {
  readonly network: NetworkId;
  /** Own accounts on it; with none there is nothing else. */
  readonly accounts: number;
  /** Who turned to us here in the recent days, and how many of those that something is known of fit a persona. */
  readonly audience: (EngagersOfPersonas & { readonly personas: number }) | undefined;
  /** The median engagement of own posts at 24 h, in words of what it can be compared with. */
  readonly verdict: PlatformVerdict;
  /** The median of engagement at 24 h ÷ followers then, as a share; absent where both are known of too few posts: `n`. */
  readonly rate: { readonly n: number; readonly median?: Pick<MedianResult, 'median' | 'low' | 'high'> };
  /** Own posts seen a week, over the recent days, and in the last seven. */
  readonly perWeek: number;
  readonly lastWeek: number;
  /** Comments and replies of others that wait for an answer now, and how long answers took in the recent days. */
  readonly waiting: number;
  readonly answers: ResponseTime | undefined;
  /** What it gave to goals that run and count on networks. */
  readonly goals: readonly { readonly goal: Goal; readonly progress: GoalProgress }[];
}

/** One for each network, in the order of networks. Reads hundreds of posts: for a page that asks once. */
export async function scorecards(db: WorkspaceDb, now: number): Promise<readonly Scorecard[]> {
  const [own, all, waiting, goals] = await Promise.all([
    db.profiles.where('relation').equals('own').toArray(),
    personas(db),
    waitingComments(db, now),
    db.goals.where('dueAt').aboveOrEqual(now).toArray(),
  ]);
  const running = goals.filter(
    ({ deletedAt, startsAt, metric }) => deletedAt === undefined && startsAt <= now && ofNetworks.has(metric),
  );
  const known = await Promise.all(
    NetworkId.options.map((network) =>
      postsOn(
        db,
        network,
        own.filter((profile) => profile.network === network),
        now,
      ),
    ),
  );
  const cards: Scorecard[] = [];
  for (const { network, accounts, posts, compared, rate } of known) {
    const answered = await responseTimes(db, accounts, { from: now - recentDays * dayMs, to: now });
    const recent = posts.filter((row) => momentOf(row) >= now - recentDays * dayMs);
    const here = running.filter((goal) => (goal.network ?? network) === network);
    cards.push({
      network,
      accounts: accounts.length,
      audience:
        all.length > 0
          ? { ...(await engagersOfPersonas(db, all, now - recentDays * dayMs, network)), personas: all.length }
          : undefined,
      verdict: platformVerdict(
        { network, ...compared },
        known.map((each) => ({ network: each.network, ...each.compared })),
      ),
      rate,
      perWeek: recent.length / (recentDays / 7),
      lastWeek: recent.filter((row) => momentOf(row) >= now - 7 * dayMs).length,
      waiting: waiting.filter((comment) => comment.network === network).length,
      answers: responseTimeOf(answered.delays),
      goals:
        accounts.length > 0
          ? await Promise.all(
              here.map(async (goal) => ({ goal, progress: await goalProgress(db, { ...goal, network }, now) })),
            )
          : [],
    });
  }
  return cards;
}

/** Goals whose number can be told for each network on its own. */
const ofNetworks: ReadonlySet<Goal['metric']> = new Set(['followers', 'engagement', 'posts', 'responseTime']);

async function postsOn(db: WorkspaceDb, network: NetworkId, accounts: readonly Profile[], now: number) {
  const year = await postsOfYear(
    db,
    accounts.map(({ key }) => key),
    now,
  );
  const posts: readonly PostRow[] = year.filter(
    (row) => momentOf(row) >= now - resultDays * dayMs && momentOf(row) <= now,
  );
  const [sightings, curve] = await Promise.all([
    agedSightings(
      db,
      posts.map(({ key }) => key),
    ),
    storedCurve(db, network),
  ]);
  const series = [...sightings.values()].map((rows) => agedCounts(rows));
  const rate = await rateOn(db, network, posts);
  return { network, accounts, posts, compared: medianResult(series, curve, resultAgeMs), rate };
}

async function rateOn(db: WorkspaceDb, network: NetworkId, posts: readonly PostRow[]): Promise<Scorecard['rate']> {
  const measured = await measuredPosts(db, network, posts, 'rateByFollowers');
  const rates = measured.flatMap((post) => (post.measured ? [post.measured.value / ratePer] : []));
  return { n: rates.length, ...(rates.length >= postsNeeded ? { median: medianOf(rates) } : {}) };
}
