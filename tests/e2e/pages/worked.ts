import type { Stored } from '../../../scripts/lib/stored.ts';
import type { NetworkName } from '../fixtures.ts';

const hourMs = 3_600_000;
const handle = 'tidewell';
const usual = Array.from({ length: 9 }, (_, index) => [`Glaze ${index} dried over night.`, 10] as const);
/** It did six times as well as the others. */
const cold = 'What to do with a cold bottle in November? Nobody wants one.';

/** Posts of an own account, each seen at 20 h and 30 h of its age with so many reactions. */
function seeded(network: string, posts: readonly (readonly [text: string, reactions: number])[]) {
  const now = Date.now();
  const authorKey = `${network}:${handle}`;
  const publishedAt = now - 90 * hourMs;
  const rows = posts.map(([text, reactions], index) => ({
    key: `${network}:status:9${index}`,
    reactions: { from: reactions, to: reactions },
    text,
  }));
  return {
    profiles: [
      {
        key: authorKey,
        network,
        handle,
        handleKeys: [authorKey],
        name: 'Tidewell',
        relation: 'own',
        firstSeenAt: 1,
        lastSeenAt: now,
      },
    ],
    posts: rows.map(({ key, text }) => ({
      key,
      post: { network, kind: 'status', id: key.split(':')[2] },
      network,
      authorKey,
      text,
      permalink: `https://x.com/${handle}/status/${key}`,
      publishedAt: { from: publishedAt, to: publishedAt },
      firstSeenAt: publishedAt,
      lastSeenAt: publishedAt + 30 * hourMs,
    })),
    latest: rows.map(({ key, reactions }) => ({
      postKey: key,
      authorKey,
      network,
      seenAt: publishedAt + 30 * hourMs,
      metrics: { reactions },
      sightings: 2,
    })),
    sightings: rows.flatMap(({ key, reactions }) =>
      [20, 30].map((hours) => ({
        id: `${key}@${publishedAt + hours * hourMs}`,
        postKey: key,
        seenAt: publishedAt + hours * hourMs,
        ageMs: { from: hours * hourMs, to: hours * hourMs },
        metrics: { reactions },
        surface: 'home',
        reader: 'x/1',
      })),
    ),
  };
}
/** Ten posts of an own account, of which one worked. */
export async function storeWorked(stored: Stored, network: NetworkName): Promise<void> {
  for (const [table, rows] of Object.entries(seeded(network, [...usual, [cold, 60]])))
    await stored.put(table as 'posts', rows);
}
