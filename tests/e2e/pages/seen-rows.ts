import type { Stored } from '../../../scripts/lib/stored.ts';

export const seenFrom = Date.UTC(2026, 10, 1);

/** A followed account with so many posts, each seen so often, as if this browser had read it. */
export async function putSightings(
  { stored }: { readonly stored: Stored },
  posts: number,
  each: number,
): Promise<void> {
  const at = seenFrom;
  const account = {
    key: 'x-kiln',
    network: 'x',
    handle: 'kiln_co',
    handleKeys: ['x:kiln_co'],
    relation: 'competitor',
    firstSeenAt: at,
    lastSeenAt: at,
  };
  await stored.put('profiles', [account]);
  const rows = Array.from({ length: posts }, (_, n) => ({
    key: `x:status:${1000 + n}`,
    post: { network: 'x', kind: 'status', id: String(1000 + n) },
    network: 'x',
    author: { network: 'x', handle: 'kiln_co' },
    authorKey: 'x-kiln',
    text: `Post ${n}`,
    firstSeenAt: at,
    lastSeenAt: at + each - 1,
  }));
  await stored.put('posts', rows);
  const sightings = rows.flatMap(({ key }) =>
    Array.from({ length: each }, (_, n) => ({
      id: `${key}@${at + n}`,
      postKey: key,
      seenAt: at + n,
      metrics: { reactions: { from: n, to: n } },
      surface: 'profile',
      reader: 'x/1',
    })),
  );
  await stored.put('sightings', sightings);
}
