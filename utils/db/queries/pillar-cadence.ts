import type { Pillar } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { momentOf } from './own-posts-seen.ts';
import { postPillars } from './post-pillars.ts';
import { postsOfYear } from './posts-of-year.ts';
import { strategyOf } from './strategy.ts';

const dayMs = 86_400_000;
/** Beside the week stand so many days: a pillar that comes once in two weeks is not behind in one without it. */
export const cadenceDays = 28;

/** Own posts that were seen, of one pillar; over all networks, each post counted. */
export interface PillarCadence {
  /** Posts a week that the strategy wants; undefined: it says nothing. */
  readonly wanted: number | undefined;
  /** Since the week began, and in the last `cadenceDays` days. */
  readonly week: number;
  readonly month: number;
}

export interface PillarCadences {
  readonly of: Readonly<Record<Pillar, PillarCadence>>;
  /** Seen in the same days, of no pillar: they came from no entry of the plan, or from one without a pillar. */
  readonly none: Omit<PillarCadence, 'wanted'>;
}

/** How far the rhythm of each pillar has got. `from`: when the week began, ms. */
export async function pillarCadences(db: WorkspaceDb, from: number, now: number): Promise<PillarCadences> {
  const [strategy, pillars, own] = await Promise.all([
    strategyOf(db),
    postPillars(db),
    db.profiles.where('relation').equals('own').primaryKeys(),
  ]);
  const since = Math.min(from, now - cadenceDays * dayMs);
  const posts = (await postsOfYear(db, own, now))
    .filter((row) => momentOf(row) >= since && momentOf(row) <= now)
    .map((row) => ({
      at: momentOf(row),
      // An entry may name a post by another of its ids.
      pillar: [row.key, ...(row.aliasKeys ?? [])].map((key) => pillars.get(key)).find((pillar) => pillar !== undefined),
    }));
  const seen = (of: Pillar | undefined) => {
    const times = posts.flatMap(({ at, pillar }) => (pillar === of ? [at] : []));
    return {
      week: times.filter((at) => at >= from).length,
      month: times.filter((at) => at >= now - cadenceDays * dayMs).length,
    };
  };
  const of = (pillar: Pillar): PillarCadence => ({ wanted: strategy?.pillarCadence?.[pillar], ...seen(pillar) });
  return { of: { p1: of('p1'), p2: of('p2'), p3: of('p3'), p4: of('p4') }, none: seen(undefined) };
}
