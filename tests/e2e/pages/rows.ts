import type { ReplicaPost } from '../../../playground/src/replica.ts';
import type { LatestRow, PostRow, ProfileSightingRow, SightingRow } from '../../../utils/db/schema.ts';
import type { Stored } from '../../../scripts/lib/stored.ts';
import type { NetworkName } from '../fixtures.ts';

export const sightings = (stored: Stored): Promise<SightingRow[]> => stored.rows<SightingRow>('sightings');
export const posts = (stored: Stored): Promise<PostRow[]> => stored.rows<PostRow>('posts');
export const latest = (stored: Stored): Promise<LatestRow[]> => stored.rows<LatestRow>('latest');
export const profileSightings = (stored: Stored): Promise<ProfileSightingRow[]> =>
  stored.rows<ProfileSightingRow>('profileSightings');

/** The network's own number in a key such as "x:status:12"; of Facebook's opaque ids the number that stands behind. */
export const idOf = (postKey: string): string => numberBehind(postKey.split(':').at(-1) ?? '');

/** The replica of Facebook makes an opaque id at each load, as playground/src/facebook/ids.ts says. */
function numberBehind(id: string): string {
  const [, mark = '', body = ''] = /^pfbid0(.)(.{16})/.exec(id) ?? [];
  if (!body) return id;
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  const size = alphabet.length;
  const digitOf = (letter: string, index: number): number =>
    (((alphabet.indexOf(letter) - alphabet.indexOf(mark) * 7 - index * 3) % size) + size) % size;
  return [...body].map((letter, index) => digitOf(letter, index) / 5).join('');
}

/** Counts that a network prints beside a post. X prints all; the others keep views and bookmarks to themselves. */
const printed: Readonly<Record<NetworkName, readonly (keyof ReplicaPost['counts'])[]>> = {
  x: ['reactions', 'comments', 'shares', 'views', 'bookmarks'],
  linkedin: ['reactions', 'comments', 'shares'],
  facebook: ['reactions', 'comments', 'shares'],
};

/**
 * What is wrong with a stored sighting, compared with what the page knows of its post; empty when all is right.
 * A count that is absent is right only where the page prints nothing, which is what networks do with zero.
 */
export function faultsOf(network: NetworkName, row: SightingRow, said: ReplicaPost | undefined): string[] {
  if (!said) return [`${row.postKey}: no such post in the page`];
  const unknown = Object.keys(row.metrics).filter((name) => !printed[network].includes(name as never));
  const wrong = printed[network].filter((name) => {
    const count = row.metrics[name];
    const truth = said.counts[name];
    if (!count) return truth !== 0;
    const isExact = network === 'facebook' || count.from === count.to;
    return truth < count.from || truth > count.to || !isExact;
  });
  return [
    ...unknown.map((name) => `${row.postKey}: ${name} stands nowhere in the page`),
    ...wrong.map((name) => `${row.postKey}: ${name} ${JSON.stringify(row.metrics[name])}, page ${said.counts[name]}`),
  ];
}
