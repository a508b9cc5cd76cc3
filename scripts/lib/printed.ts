import type { Count } from '../../utils/lib/count.ts';
import { known } from '../../utils/lib/fields.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import type {
  CommentSighting,
  PostSighting,
  ProfileRef,
  ProfileSighting,
  TimeSpan,
} from '../../utils/model/sighting.ts';
import { publishedAtOf } from '../../utils/networks/linkedin/published.ts';
import type { PageReading } from './read-page.ts';
import type { SavedPage } from './saved-page.ts';

/** Our vocabulary back into each network's own words. */
const words: Readonly<Record<NetworkId, Readonly<Record<string, string>>>> = {
  x: { comments: 'replies', shares: 'reposts', reactions: 'likes' },
  linkedin: { shares: 'reposts', photo: 'image' },
  facebook: {},
};

/** One page as the reader prints it. */
export function printed(saved: SavedPage, reading: PageReading) {
  const { network, slackMs } = saved;
  return {
    file: saved.file,
    url: saved.url.href,
    network,
    page: reading.surface,
    language: reading.language,
    viewer: reading.viewer && account(reading.viewer),
    profile: reading.profile && profile(reading.profile),
    posts: reading.posts.flatMap((sighting) => [
      {
        ...post(sighting, network, slackMs),
        comments: commentsOf(sighting, reading.comments, slackMs),
        embedded: undefined as boolean | undefined,
      },
      ...embedded(sighting),
    ]),
    health: reading.health,
    ms: Math.round(reading.ms * 100) / 100,
  };
}

const count = ({ from, to }: Count) => (from === to ? { value: from, exact: true } : { from, to });

const account = ({ handle, name, stableId }: ProfileRef) => ({ handle, name, nativeId: stableId });

const iso = (ms: number): string => new Date(ms).toISOString();

/** A time that the page shows as "3h" is as vague as the moment of saving. */
function time(span: TimeSpan, slackMs: number | undefined) {
  if (span.from === span.to) return iso(span.from);
  return slackMs === undefined ? undefined : { from: iso(span.from - slackMs), to: iso(span.to) };
}

function profile(sighting: ProfileSighting) {
  const { followers, following, posts, connections, joinedAt } = sighting;
  return {
    ...account(sighting.profile),
    headline: sighting.headline,
    followers: followers && count(followers),
    following: following && count(following),
    posts: posts && count(posts),
    connections: connections && count(connections),
    joinedAt: joinedAt && time(joinedAt, 0),
    company: sighting.company,
    place: sighting.place,
    links: sighting.links,
  };
}

function commentsOf({ post: of }: PostSighting, all: readonly CommentSighting[], slackMs: number | undefined) {
  const under = all.filter(({ post: host }) => of.id && host.kind === of.kind && host.id === of.id);
  return under.length === 0
    ? undefined
    : under.map(({ id, parent, author, publishedAt, text, textComplete, reactions }) => ({
        id,
        parent,
        author: account(author),
        publishedAt: publishedAt && time(publishedAt, slackMs),
        text,
        textComplete,
        reactions: reactions && count(reactions),
      }));
}

/**
 * An original that is reshared, as a post of its own: it stands on the page with its author and its text. X shows of a
 * quoted post only the beginning.
 */
function embedded({ quoted, post: { network }, seenAt, surface, reader }: PostSighting) {
  if (network === 'x' || !quoted?.author || (!quoted.post && !quoted.text)) return [];
  const { post: ref, author, text, textComplete } = quoted;
  const publishedAt = ref && network === 'linkedin' ? publishedAtOf(ref, undefined, seenAt) : undefined;
  const original: PostSighting = {
    post: ref ?? { network, kind: '', id: '' },
    author,
    ...known<Pick<PostSighting, 'text' | 'textComplete' | 'publishedAt'>>({ text, textComplete, publishedAt }),
    promoted: false,
    metrics: {},
    seenAt,
    surface,
    reader,
  };
  return [{ ...post(original, network, 0), comments: undefined, embedded: true }];
}

function post(sighting: PostSighting, network: NetworkId, slackMs: number | undefined) {
  const metrics = Object.entries(sighting.metrics).map(([metric, value]) => [
    words[network][metric] ?? metric,
    value && count(value),
  ]);
  return {
    id: sighting.post.id || undefined,
    idKind: sighting.post.id ? sighting.post.kind : undefined,
    permalink: sighting.permalink,
    author: sighting.author && account(sighting.author),
    publishedAt: sighting.publishedAt && time(sighting.publishedAt, slackMs),
    promoted: sighting.promoted,
    suggested: sighting.suggested,
    pinned: sighting.pinned,
    text: sighting.text,
    textComplete: sighting.textComplete,
    language: sighting.language,
    media: sighting.media?.map((kind) => words[network][kind] ?? kind),
    quotes: sighting.quotes,
    quoted: sighting.quoted && {
      id: sighting.quoted.post?.id,
      author: sighting.quoted.author && account(sighting.quoted.author),
      text: sighting.quoted.text,
      textComplete: sighting.quoted.textComplete,
    },
    repostedBy: sighting.repostedBy?.handle,
    original: sighting.original?.id,
    aliases: sighting.aliases?.map(({ kind, id }) => `${kind}:${id}`),
    thread: sighting.thread,
    format: sighting.format,
    pictures: sighting.pictures,
    links: sighting.links,
    hashtags: sighting.hashtags,
    mentions: sighting.mentions,
    advertiser: sighting.promoted ? sighting.author?.handle : undefined,
    landingDomain: sighting.landing,
    mine: sighting.mine,
    metrics: Object.fromEntries(metrics) as Record<string, ReturnType<typeof count>>,
  };
}
