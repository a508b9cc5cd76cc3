import { handleKey } from '../../lib/keys.ts';
import type { Person } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { referralSuggestion } from '../tables/referrals.ts';
import { mentionKeys } from './mention-keys.ts';

/** Somebody who was named by one who is kept, before anything else was seen of them. */
export interface ReferralSuggestion {
  readonly to: Pick<Person, 'id' | 'name'>;
  /** When they were named, as near as the page told, ms. */
  readonly at: number;
  readonly postKey: string;
  readonly text: string | undefined;
}

interface Mention extends Omit<ReferralSuggestion, 'to'> {
  readonly key: string;
}

/** So many posts and comments of each account are looked at, the newest. */
const mostLookedAt = 300;
const dayMs = 86_400_000;

/**
 * Whom somebody may have brought: people who are kept and whose account was first seen on the day that they were named
 * or later. Nothing is stored of it; the user confirms, or turns it down for good.
 */
export async function referralSuggestions(db: WorkspaceDb, personId: string): Promise<readonly ReferralSuggestion[]> {
  const accounts = await db.profiles.where('personId').equals(personId).toArray();
  const mentions = (await Promise.all(accounts.map(({ key, network }) => mentionsBy(db, key, network)))).flat();
  const keys = [...new Set(mentions.map(({ key }) => key))];
  if (keys.length === 0) return [];
  const profiles = await db.profiles.where('handleKeys').anyOf(keys).toArray();
  const ids = [...new Set(profiles.flatMap((profile) => profile.personId ?? []))].filter((id) => id !== personId);
  if (ids.length === 0) return [];
  const people = new Map((await db.people.where('id').anyOf(ids).toArray()).map((person) => [person.id, person]));
  const known = new Set(
    (await db.referrals.where('fromId').equals(personId).toArray()).flatMap(({ toId, deletedAt }) =>
      deletedAt === undefined ? [toId] : [],
    ),
  );
  const found = new Map<string, ReferralSuggestion>();
  for (const { key, at, postKey, text } of mentions.sort((a, b) => a.at - b.at)) {
    const profile = profiles.find(({ handleKeys }) => handleKeys[0] === key);
    const person = people.get(profile?.personId ?? '');
    if (!profile || !person || person.deletedAt !== undefined || person.id === personId) continue;
    if (known.has(person.id) || person.declined?.includes(referralSuggestion(personId))) continue;
    if (profile.firstSeenAt < at - dayMs || found.has(person.id)) continue;
    found.set(person.id, { to: { id: person.id, name: person.name }, at, postKey, text });
  }
  return [...found.values()];
}

async function mentionsBy(db: WorkspaceDb, authorKey: string, network: string): Promise<Mention[]> {
  const posts = await db.posts
    .where('[authorKey+lastSeenAt]')
    .between([authorKey, 0], [authorKey, Infinity])
    .reverse()
    .limit(mostLookedAt)
    .toArray();
  const comments = await db.comments
    .where('[authorKey+firstSeenAt]')
    .between([authorKey, 0], [authorKey, Infinity])
    .reverse()
    .limit(mostLookedAt)
    .toArray();
  return [
    ...posts.flatMap(({ key: postKey, mentions = [], publishedAt, firstSeenAt, text }) => {
      const at = publishedAt?.from ?? firstSeenAt;
      return mentions.map((handle) => ({ key: handleKey(network, handle), at, postKey, text }));
    }),
    ...comments.flatMap(({ postKey, publishedAt, firstSeenAt, text }) => {
      const at = publishedAt?.from ?? firstSeenAt;
      return mentionKeys(network, text ?? '').map((key) => ({ key, at, postKey, text }));
    }),
  ];
}
