import type { Stored } from '../../scripts/lib/stored.ts';
import { type SamplePost, sampleProfile, seenPosts } from '../../tests/samples/seen-posts.ts';
import { packSightings } from '../../utils/db/blocks.ts';

export const sightingsOfEach = 50;
/** Of the sightings of a post, over two weeks, dense at first, h. */
const ages = Array.from(
  { length: sightingsOfEach },
  (_, n) => Math.round(336 * (n / (sightingsOfEach - 1)) ** 2.5 * 100) / 100 + 0.25,
);
/** In one row, as the background packs them. */
const perBlock = 400;

const postsOf = (author: number, count: number): SamplePost[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `${author}${String(n).padStart(5, '0')}`,
    network: 'x',
    authorKey: `a${author}`,
    text: `Post ${n} of account ${author} about refill points, water and what it costs to run them`,
    publishedHoursAgo: 340 + n * 12,
    most: 50 + ((n * 37) % 400),
    seenAtHours: ages,
  }));

/** Accounts on X, the first of them own, each with so many posts that were seen `sightingsOfEach` times. The database is there. */
export async function putSeenAccounts(
  stored: Stored,
  accounts: number,
  postsOfEach: number,
  now: number,
): Promise<void> {
  for (let author = 0; author < accounts; author += 1) {
    const { posts, latest, sightings } = seenPosts(postsOf(author, postsOfEach), now);
    const blocks = [];
    for (let from = 0; from < sightings.length; from += perBlock)
      blocks.push(packSightings(`a${author}`, sightings.slice(from, from + perBlock)));
    await stored.put('profiles', [
      sampleProfile(`a${author}`, author === 0 ? 'own' : 'competitor', `Account ${author}`, now),
    ]);
    await stored.put('posts', posts);
    await stored.put('latest', latest);
    await stored.put('blocks', blocks);
  }
}
