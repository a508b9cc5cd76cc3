import { usualOver } from '../../metrics/at-age.ts';
import { engagementOf } from '../../metrics/engagement.ts';
import { trackOf } from '../../metrics/track.ts';
import { postsNeeded } from '../../metrics/usual.ts';
import type { PostCard } from '../../model/cards.ts';
import type { PostRef } from '../../model/sighting.ts';
import { highlightsOf } from '../../notes/highlights.ts';
import type { WorkspaceDb } from '../schema.ts';
import { notesAbout } from '../tables/notes.ts';
import { storedKeyOf } from '../tables/same-post.ts';
import { clippingOf } from './clippings.ts';
import { shownRows } from './post-lines.ts';
import { comparePost, sayOf } from './post-marks.ts';
import { agedSightingsOf } from './sightings-of.ts';
import { storedCurve } from './stored-curve.ts';

/** Everything the card of a post shows; null when the post was never stored. */
export async function postCard(db: WorkspaceDb, post: PostRef, now: number): Promise<PostCard | null> {
  const key = await storedKeyOf(db, post);
  const [row, latest] = await Promise.all([db.posts.get(key), db.latest.get(key)]);
  if (!row || !latest) return null;
  const rows = await agedSightingsOf(db, key);
  const profile = row.authorKey ? await db.profiles.get(row.authorKey) : undefined;
  const clipping = await clippingOf(db, key);
  const compared = await comparePost(db, latest, rows);
  const middle = latest.publishedAt && (latest.publishedAt.from + latest.publishedAt.to) / 2;
  const series = shownRows(rows, 'engagement').map(({ seenAt, metrics }) => ({
    seenAt,
    ageMs: middle === undefined ? undefined : Math.max(0, seenAt - middle),
    engagement: engagementOf(metrics),
  }));
  const ages = series.map(({ ageMs }) => ageMs).filter((age) => age !== undefined);
  const relation = profile?.relation ?? 'none';
  return {
    post,
    author: row.author,
    relation,
    permalink: row.permalink,
    publishedAt: latest.publishedAt,
    text: row.text,
    ...(clipping ? { clipping: { id: clipping.id, highlights: highlightsOf(clipping) } } : {}),
    mark: relation === 'none' ? undefined : { postKey: key, relation, says: sayOf(latest, compared) },
    series,
    latest: { seenAt: latest.seenAt, metrics: latest.metrics },
    track: middle === undefined ? undefined : trackOf(ages, now - middle),
    ...(compared.comparison ? { percentile: { ...compared.comparison.percentile, n: compared.n } } : {}),
    usual:
      compared.ageMs === undefined
        ? []
        : usualOver(compared.others, compared.ageMs, await storedCurve(db, row.network)),
    compared: { n: compared.n, needed: Math.max(0, postsNeeded - compared.n) },
    notes: await notesAbout(db, { type: 'post', id: key }),
  };
}
