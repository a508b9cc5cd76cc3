import { between, fraction, hash, pick } from './random.ts';
import { contactCast } from './world/cast-contacts.ts';
import { ownCast } from './world/cast-own.ts';
import { worldCast } from './world/cast-world.ts';
import { anyReplies, ownReplies } from './world/conversation.ts';
import { rankFeed } from './world/feed.ts';
import type { Account, CastMember, Comment, Counts, Network, Post, TextSpec, World } from './world/types.ts';

export type { Account, Comment, Counts, FeedItem, Media, Metric, Network, Post, World } from './world/types.ts';
export { poisonedName } from './world/cast-world.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** How far back the timelines reach. */
const daysBack = 40;
/** Time in which a post gathers 63 % of what it will ever gather. */
const growthMs = 16 * hourMs;

export interface WorldOptions {
  readonly network: Network;
  readonly seed?: string;
  /** ms epoch */
  readonly now: number;
  /**
   * ms epoch: show the world of that moment, moved so that it is at `now`. Ids and times differ from day to day then;
   * who wrote what in which order, and every count, do not. For tests, which must find the same on every day.
   */
  readonly like?: number | undefined;
}

interface Author extends CastMember {
  readonly account: Account;
}

/**
 * The world as one network shows it at one moment. What was published on a day depends on the seed and that day alone:
 * posts keep their ids, texts and times however often and whenever the page is loaded; their counts only grow.
 */
export function buildWorld({ network, seed = 'tidewell', now, like = now }: WorldOptions): World {
  const movedBy = now - like;
  const cast: readonly Author[] = [...ownCast, ...contactCast, ...worldCast].map((member) => ({
    ...member,
    account: accountOf(member, seed),
  }));
  const accounts = cast.map(({ account }) => account);
  const accountByKey = new Map(accounts.map((account) => [account.key, account]));
  const today = Math.floor(like / dayMs);

  const posts: Post[] = [];
  const promoted: Post[] = [];
  let dayBefore: readonly Post[] = [];
  // One day more than is shown: the first day shown may quote it.
  for (let day = today - daysBack - 1; day <= today; day += 1) {
    const ofDay: Post[] = [];
    const quotable: Post[] = [];
    for (const author of cast) {
      for (const index of turnsOf(author, seed, day)) {
        if (fraction(seed, author.key, index, network) > shareOf(author, network)) continue;
        const createdAt = day * dayMs + between(6 * hourMs, 21 * hourMs, seed, author.key, index, network) + movedBy;
        if (createdAt > now) continue;
        const isQuoting =
          !['own', 'competitor'].includes(author.relation) && fraction(seed, author.key, index, 'quotes') < 0.09;
        const quoted =
          isQuoting && dayBefore.length > 0 ? pick(dayBefore, seed, author.key, index, 'quoted') : undefined;
        const post = postOf({ network, seed, author, index, createdAt, now, accountByKey, quoted });
        ofDay.push(post);
        if (!isQuoting && !author.isAdvertiser && author.key !== 'poisoned') quotable.push(post);
      }
    }
    dayBefore = quotable;
    if (day < today - daysBack) continue;
    for (const post of ofDay) (post.isPromoted ? promoted : posts).push(post);
  }
  posts.sort((a, b) => b.createdAt - a.createdAt);
  promoted.sort((a, b) => b.createdAt - a.createdAt);

  const own = accountByKey.get('tidewell');
  const self = accountByKey.get('jonas-aldermoor');
  if (!own || !self) throw new Error('The cast has no brand of its own');
  const feed = rankFeed({ posts, promoted, accounts, seed });
  return { network, now, viewer: network === 'linkedin' ? self : own, own, accounts, posts, promoted, feed };
}

/** The running numbers of an author's posts of a day. */
function turnsOf({ key, rate }: Author, seed: string, day: number): readonly number[] {
  const phase = fraction(seed, key, 'phase') / rate;
  const from = Math.floor((day + phase) * rate);
  const to = Math.floor((day + 1 + phase) * rate);
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** How many of an author's posts reach a network; the rest went elsewhere. */
function shareOf(author: CastMember, network: Network): number {
  if (author.networks && !author.networks.includes(network)) return 0;
  if (author.relation === 'own') return 1;
  return network === 'x' ? 0.9 : 0.8;
}

export function accountOf(member: CastMember, seed: string): Account {
  const { key, kind, name, headline, location, language, relation, isVerified = false } = member;
  const plain = key.replaceAll('-', '');
  const number = (network: Network, digits: number) =>
    String(10 ** (digits - 1) + (hash(seed, key, network, 1) * 1_000 + (hash(seed, key, network, 2) % 1_000)));
  const scaled = (by: number, network: Network) =>
    Math.round(member.followers * by * (0.8 + 0.4 * fraction(key, network)));
  const facebookId = `1000${number('facebook', 11)}`;
  // Some people never chose a name for their address; there the number stands.
  const hasVanity = kind !== 'person' || relation !== 'other' || hash(key, 'vanity') % 3 > 0;
  return {
    key,
    kind,
    name,
    headline,
    location,
    language,
    relation,
    isVerified,
    handles: { x: plain.slice(0, 15), linkedin: key, facebook: hasVanity ? key.replaceAll('-', '.') : facebookId },
    ids: {
      x: number('x', 16),
      linkedin: String(hash(seed, key, 'li') % 90_000_000),
      facebook: facebookId,
    },
    followers: { x: scaled(0.7, 'x'), linkedin: member.followers, facebook: scaled(0.45, 'facebook') },
    following: between(40, 900, seed, key, 'following'),
    joinedAt: Date.UTC(2011 + (hash(key) % 12), hash(key, 1) % 12, 1 + (hash(key, 2) % 28)),
    hue: hash(key, 'hue') % 360,
  };
}

interface PostInput {
  readonly network: Network;
  readonly seed: string;
  readonly author: Author;
  readonly index: number;
  readonly createdAt: number;
  readonly now: number;
  readonly accountByKey: ReadonlyMap<string, Account>;
  readonly quoted: Post | undefined;
}

function postOf(input: PostInput): Post {
  const { network, seed, author, index, createdAt, now, accountByKey, quoted } = input;
  const spec = author.texts[index % author.texts.length];
  if (!spec) throw new Error(`${author.key} has nothing to say`);
  const comments = commentsOf(input, spec);
  const heat = spec.heat ?? 1;
  const usual = author.account.followers[network] * between(6, 20, seed, author.key, index, 'luck') * 0.001;
  const counts = countsAt(usual * heat, now - createdAt, `${seed} ${author.key} ${index}`);
  return {
    id: postId(network, createdAt, hash(seed, author.key, index)),
    luck: `${seed} ${author.key} ${index}`,
    network,
    author: author.account,
    createdAt,
    language: spec.language ?? author.language,
    ...withMentions(filled(spec.text, `${seed} ${author.key} ${index}`), network, accountByKey),
    ...(spec.media && { media: spec.media }),
    ...(quoted && !author.isAdvertiser && { quoted }),
    isPromoted: author.isAdvertiser ?? false,
    heat,
    counts: { ...counts, comments: Math.max(counts.comments, comments.length) },
    comments,
  };
}

/** Snowflakes of X (ms since 2010-11-04 << 22) and LinkedIn (ms since 1970 << 22); Facebook's are just numbers. */
export function postId(network: Network, createdAt: number, salt: number): string {
  const low = BigInt(salt & 0x3f_ffff);
  if (network === 'x') return String((BigInt(createdAt - 1_288_834_974_657) << 22n) | low);
  if (network === 'linkedin') return String((BigInt(createdAt) << 22n) | low);
  return `1${String(Math.floor(createdAt / 1000)).padStart(10, '0')}${String(salt % 100_000).padStart(5, '0')}`;
}

/** `usual` is what the post will have gathered in reactions in the end. */
function countsAt(usual: number, ageMs: number, key: string): Counts {
  const grown = 1 - Math.exp(-Math.max(0, ageMs) / growthMs);
  const reactions = Math.floor(usual * grown);
  return {
    reactions,
    comments: Math.floor(reactions * (0.03 + 0.1 * fraction(key, 'comments'))),
    shares: Math.floor(reactions * (0.01 + 0.07 * fraction(key, 'shares'))),
    views: Math.floor(usual * grown * (18 + 30 * fraction(key, 'views'))),
    bookmarks: Math.floor(reactions * 0.06 * fraction(key, 'bookmarks')),
  };
}

function commentsOf(
  { network, seed, author, index, createdAt, now, accountByKey }: PostInput,
  spec: TextSpec,
): Comment[] {
  if (author.isAdvertiser) return [];
  const key = `${seed} ${author.key} ${index}`;
  const isOwn = author.relation === 'own' || author.relation === 'self';
  const amount = isOwn ? between(2, 5, key, 'talk') : between(0, 2, key, 'talk');
  const others = [...accountByKey.values()].filter(
    (account) => account.kind === 'person' && account.key !== author.key,
  );
  const comments: Comment[] = [];
  for (let i = 0; i < amount; i += 1) {
    const reply = ownReplies[(hash(key, 'first') + i) % ownReplies.length];
    const phrases = anyReplies[spec.language ?? author.language] ?? anyReplies['en'] ?? [];
    const text = isOwn && reply ? reply.text : pick(phrases, key, 'phrase', i);
    const by = isOwn && reply ? accountByKey.get(reply.by) : pick(others, key, 'by', i);
    const at = createdAt + Math.floor((0.2 + i + fraction(key, 'at', i)) * 1.7 * hourMs);
    if (!by || at > now) continue;
    comments.push({
      id:
        network === 'facebook'
          ? String(10 ** 15 + hash(key, 'comment', i))
          : postId(network, at, hash(key, 'comment', i)),
      author: by,
      text,
      createdAt: at,
      reactions: hash(key, 'likes', i) % 7,
    });
  }
  return comments;
}

/** On X a mention is the handle, elsewhere the name with a link behind it. */
function withMentions(
  text: string,
  network: Network,
  accountByKey: ReadonlyMap<string, Account>,
): Pick<Post, 'text' | 'mentions'> {
  const mentions: Account[] = [];
  const shown = text.replace(/\{@([\w-]+)\}/g, (_, key: string) => {
    const account = accountByKey.get(key);
    if (!account) throw new Error(`Nobody is called ${key}`);
    mentions.push(account);
    return network === 'x' ? `@${account.handles.x}` : account.name;
  });
  return { text: shown, mentions };
}

const filled = (text: string, key: string): string =>
  text
    .replaceAll('{n}', String(between(12, 98, key, 'n')))
    .replaceAll('{m}', String(between(3, 11, key, 'm')))
    .replaceAll('{pct}', String(between(21, 79, key, 'pct')));
