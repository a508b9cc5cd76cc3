import { fitCurve, fitCurveInTurns } from '../../metrics/growth-curve.ts';
import type { AgedCount } from '../../metrics/usual.ts';
import { NetworkId } from '../../model/network.ts';
import type { WorkspaceDb } from '../schema.ts';
import { agedCounts } from './post-marks.ts';
import { agedSightings } from './sightings-of.ts';
import { curveKey, type KeptCurve, keptCurve } from './stored-curve.ts';

const withinMs = 365 * 86_400_000;
/** Over all accounts, those that were seen last: enough for three numbers, and few enough for half a second. */
const mostPosts = 100;
/** With fewer own posts than this, what followed competitors published counts as well. */
const enoughPosts = 20;
/** A curve changes slowly: one of that age is as good as a new one. */
const goodForMs = 86_400_000;

/**
 * Fits and stores what is more than a day old. Takes some tenths of a second: not where somebody waits for a page, and with
 * pauses where others need the thread.
 */
export async function keepCurves(db: WorkspaceDb, now: number, pause?: () => Promise<void>): Promise<void> {
  for (const network of NetworkId.options) {
    const stored = await keptCurve(db, network);
    if (stored && now - stored.at < goodForMs) continue;
    const history = await historyOf(db, network, now);
    const curve = pause ? await fitCurveInTurns(history, network, pause) : fitCurve(history, network);
    await db.meta.put({ key: curveKey(network), value: { at: now, curve } satisfies KeptCurve });
  }
}

async function historyOf(db: WorkspaceDb, network: NetworkId, now: number): Promise<readonly (readonly AgedCount[])[]> {
  const own = await seriesOf(db, network, 'own', now);
  return own.length >= enoughPosts ? own : [...own, ...(await seriesOf(db, network, 'competitor', now))];
}

async function seriesOf(db: WorkspaceDb, network: NetworkId, relation: 'own' | 'competitor', now: number) {
  const profiles = await db.profiles.where('relation').equals(relation).toArray();
  const lists = await Promise.all(
    profiles
      .filter((profile) => profile.network === network)
      .map(({ key }) =>
        db.posts
          .where('[authorKey+lastSeenAt]')
          .between([key, now - withinMs], [key, Infinity])
          .reverse()
          .filter(({ format, promoted }) => format !== 'repost' && !promoted)
          .limit(mostPosts)
          .toArray(),
      ),
  );
  const rows = lists.flat().sort((a, b) => b.lastSeenAt - a.lastSeenAt);
  const sightings = await agedSightings(
    db,
    rows.slice(0, mostPosts).map(({ key }) => key),
  );
  // One sighting tells nothing of growth.
  return [...sightings.values()].map((rows) => agedCounts(rows)).filter((series) => series.length > 1);
}
