import type { ShownPost, XLabels } from '../../model/shown.ts';
import type { TimeSpan } from '../../model/sighting.ts';
import { $optional } from '../../page/dom.ts';
import type { ReadContext, Reading } from '../types.ts';
import { attachedTo } from './attached.ts';
import { countLabelsOf } from './count-labels.ts';
import { mineOf } from './mine.ts';
import { isVerified, nameIn, refOf } from './names.ts';
import { partsOf, pathOf, type Parts } from './parts.ts';
import { quotedOf } from './quoted.ts';
import { pageOf, isSame, reader, statusRef } from './routes.ts';
import { css } from './selectors.ts';
import { localeOf } from './text.ts';
import { threadPlaceOf } from './thread.ts';
import { wordsOf } from './words.ts';

/** The moment that an id of zero would stand for. */
const epochOfIds = 1288834974657n;

export function readPost(post: Element, { seenAt, surface, url }: ReadContext): Reading<ShownPost> {
  const parts = partsOf(post);
  const promoted = post.closest(css.promoted) !== null;
  const link = permalinkOf(parts, promoted);
  const name = part(parts, css.postName);
  const author = refOf(name);
  if (!link) return { value: undefined, missing: ['id'] };
  // Two halves of one recycled cell: neither can be trusted.
  if (!author || (link.handle !== 'i' && !isSame(link.handle, author.handle)))
    return { value: undefined, missing: ['author'] };

  const publishedAt = link.time ?? (promoted ? timeOfId(link.id, seenAt) : undefined);
  const countLabels = countLabelsOf(parts);
  const missing = missingOf(countLabels, publishedAt);
  const about = url && pageOf(url).post;
  const thread = about && threadPlaceOf(post, link.id, about.id);
  const value: ShownPost = {
    post: statusRef(link.id),
    author,
    verified: isVerified(name),
    permalink: `https://x.com/${author.handle}/status/${link.id}`,
    publishedAt,
    ...wordsOf(post, parts),
    ...attachedTo(post, parts, link.id),
    promoted,
    ...contextOf(part(parts, css.context), surface),
    quotes: parts.quotes || ($optional(css.unavailable, post) ? undefined : parts.quotes),
    quoted: quotedOf(parts.quoted[0]),
    thread,
    threadOf: thread === 'focal' ? undefined : thread && about,
    mine: mineOf(parts),
    countLabels,
    locale: localeOf(post.ownerDocument),
    missing,
    seenAt,
    surface,
    reader,
  };
  return { value, missing };
}

const part = (parts: Parts, mark: string): Element | undefined => parts.all(mark)[0];

interface Permalink {
  readonly handle: string;
  readonly id: string;
  readonly time?: TimeSpan;
}

/** The link around the time; an edited post's ends in /history. Advertisements have none: theirs leads to analytics. */
function permalinkOf(parts: Parts, promoted: boolean): Permalink | undefined {
  let ofAnalytics: Permalink | undefined;
  for (const link of parts.own) {
    const [, handle = '', id, tail] = /^\/(\w+)\/status\/(\d+)(?:\/(history|analytics))?\/?$/.exec(pathOf(link)) ?? [];
    if (id === undefined) continue;
    if (tail === 'analytics') {
      ofAnalytics ??= { handle, id };
      continue;
    }
    // The time stands inside the link, or beside it in edited posts.
    const time = $optional(css.time, tail === 'history' ? (link.parentElement ?? link) : link);
    const at = Date.parse(time?.getAttribute('datetime') ?? '');
    if (at) return { handle, id, time: { from: at, to: at } };
  }
  return promoted ? ofAnalytics : undefined;
}

/** An id holds the millisecond at which the post was made. */
function timeOfId(id: string, seenAt: number): TimeSpan | undefined {
  const at = Number((BigInt(id) >> 22n) + epochOfIds);
  return at <= seenAt ? { from: at, to: at } : undefined;
}

/** The line above a post: with a link to a profile it names who reposted; without any link it says "pinned". */
function contextOf(context: Element | undefined, surface: string): Pick<ShownPost, 'pinned' | 'repostedBy'> {
  const isLinked = context?.closest('a') ?? context?.querySelector('a');
  return {
    pinned: (surface === 'profile' && context && !isLinked) || undefined,
    repostedBy: context && nameIn(context)?.profile,
  };
}

/** Every post has these three, in labels; views are told in so many ways that only the background knows. */
const missingOf = (labels: XLabels, publishedAt: TimeSpan | undefined): string[] => [
  ...(publishedAt ? [] : ['publishedAt']),
  ...(['comments', 'shares', 'reactions'] as const).flatMap((name) => (labels[name] ? [] : `metrics.${name}`)),
];
