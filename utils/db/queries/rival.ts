import { cadenceOf, cadenceWeeks } from '../../metrics/cadence.ts';
import type { GrowthCurve } from '../../metrics/growth-curve.ts';
import { medianResult, type SeenPost } from '../../metrics/median-result.ts';
import type { Profile } from '../../model/records.ts';
import type { MedianResult, Rival } from '../../model/rival.ts';
import type { TimeSpan } from '../../model/sighting.ts';
import type { PostRow, WorkspaceDb } from '../schema.ts';
import { agedCounts } from './post-marks.ts';
import { agedSightings } from './sightings-of.ts';
import { storedCurve } from './stored-curve.ts';

const windowMs = cadenceWeeks * 7 * 86_400_000;
/** So many posts are read for a median at most, those seen last first. */
const mostPosts = 60;

/** How often a competitor's account publishes and how its posts do, as far as was seen, beside our own. */
export async function rivalOf(db: WorkspaceDb, { key, network }: Profile, now: number): Promise<Rival> {
  const rows = await ownWordsOf(db, key, now - windowMs);
  const curve = await storedCurve(db, network);
  const { result, n, needed } = medianResult(await seenPosts(db, rows), curve);
  const cadence = cadenceOf(
    rows.flatMap(({ publishedAt }) => publishedAt ?? []),
    now,
  );
  return {
    profileKey: key,
    network,
    cadence,
    result,
    compared: { n, needed },
    ours: await oursBeside(db, network, result, curve, now),
  };
}

/** The same of some accounts, in their order; of those that are not there nothing. */
export async function rivalsOf(db: WorkspaceDb, keys: readonly string[], now: number): Promise<Rival[]> {
  const profiles = (await db.profiles.bulkGet([...keys])).filter((row) => row !== undefined);
  return Promise.all(profiles.map((profile) => rivalOf(db, profile, now)));
}

/** Posts of an account that it wrote and did not pay for, seen in the window, the last seen first. */
async function ownWordsOf(db: WorkspaceDb, authorKey: string, since: number): Promise<PostRow[]> {
  const rows = await db.posts
    .where('[authorKey+lastSeenAt]')
    .between([authorKey, since], [authorKey, Infinity])
    .reverse()
    .toArray();
  return rows.filter(({ format, promoted }) => format !== 'repost' && !promoted);
}

/** When the posts of an account that were seen in the window were published, as far as that is known. */
export const publishedWithin = async (db: WorkspaceDb, authorKey: string, now: number): Promise<readonly TimeSpan[]> =>
  (await ownWordsOf(db, authorKey, now - windowMs)).flatMap(({ publishedAt }) => publishedAt ?? []);

async function seenPosts(db: WorkspaceDb, rows: readonly PostRow[]): Promise<SeenPost[]> {
  const keys = rows.slice(0, mostPosts).map(({ key }) => key);
  const sightings = await agedSightings(db, keys);
  return keys.map((key) => agedCounts(sightings.get(key) ?? []));
}

/** Only at the same age: posts of theirs and ours that were seen at other ages say nothing beside one another. */
async function oursBeside(
  db: WorkspaceDb,
  network: Profile['network'],
  theirs: MedianResult | undefined,
  curve: GrowthCurve,
  now: number,
): Promise<MedianResult | undefined> {
  if (!theirs || !('ageMs' in theirs.at)) return undefined;
  const own = (await db.profiles.where('relation').equals('own').toArray()).filter((row) => row.network === network);
  const rows = await Promise.all(own.map(({ key }) => ownWordsOf(db, key, now - windowMs)));
  const posts = await seenPosts(db, rows.flat());
  return medianResult(posts, curve, theirs.at.ageMs).result;
}
