import type { ShownPost, XLabels } from '../../model/shown.ts';
import type { MediaKind, ProfileRef, TimeSpan } from '../../model/sighting.ts';
import { $$, $optional, hasMoreThan, isLegible } from '../../page/dom.ts';
import type { ReadContext, Reading } from '../types.ts';
import { countLabelsOf } from './count-labels.ts';
import { named, refOf } from './names.ts';
import { partsOf, pathOf, type Parts } from './parts.ts';
import { handleOfPath, reader, statusRef } from './routes.ts';
import { css } from './selectors.ts';
import { localeOf, plainText } from './text.ts';

/** The moment that an id of zero would stand for. */
const epochOfIds = 1288834974657n;

export function readPost(post: Element, { seenAt, surface }: ReadContext): Reading<ShownPost> {
  const parts = partsOf(post);
  const promoted = post.closest(css.promoted) !== null;
  const link = permalinkOf(parts, promoted);
  const author = refOf(part(parts, css.idName));
  if (!link) return { value: undefined, missing: ['id'] };
  if (!author) return { value: undefined, missing: ['author'] };
  // Two halves of one recycled cell: neither can be trusted.
  if (link.handle !== 'i' && link.handle.toLowerCase() !== author.handle.toLowerCase())
    return { value: undefined, missing: ['author'] };

  const publishedAt = link.time ?? (promoted ? timeOfId(link.id, seenAt) : undefined);
  const text = part(parts, css.idText);
  const language = text?.getAttribute('lang') ?? '';
  const isUnreadable = text && !isLegible(text);
  const { pinned, repostedBy } = contextOf(parts, surface);
  const countLabels = countLabelsOf(parts);
  const missing = missingOf(countLabels, publishedAt);
  const value: ShownPost = {
    post: statusRef(link.id),
    author,
    verified: part(parts, css.idName)?.querySelector(css.verified) !== null,
    permalink: `https://x.com/${author.handle}/status/${link.id}`,
    publishedAt,
    text: isUnreadable ? undefined : plainText(text).trim().slice(0, 65_000),
    textComplete: isUnreadable ? undefined : !part(parts, css.idShowMore),
    language: isLanguage(language) ? language : undefined,
    media: mediaOf(post, parts),
    promoted,
    pinned: pinned || undefined,
    quotes: parts.quotes,
    repostedBy,
    countLabels,
    locale: localeOf(post.ownerDocument),
    missing,
    seenAt,
    surface,
    reader,
  };
  return { value, missing };
}

const part = (parts: Parts, ids: string): Element | undefined => parts.all(ids)[0];

interface Permalink {
  readonly handle: string;
  readonly id: string;
  readonly time?: TimeSpan;
}

/** The link around the time; an edited post's ends in /history. Advertisements have none: theirs leads to analytics. */
function permalinkOf(parts: Parts, promoted: boolean): Permalink | undefined {
  let ofAnalytics: Permalink | undefined;
  for (const link of parts.statusLinks) {
    const [, handle, id, tail] = /^\/(\w+)\/status\/(\d+)(?:\/(history|analytics))?\/?$/.exec(pathOf(link)) ?? [];
    if (handle === undefined || id === undefined) continue;
    if (tail === 'analytics') {
      ofAnalytics ??= { handle, id };
      continue;
    }
    // The time stands inside the link, or beside it in edited posts.
    const time = $optional('time[datetime]', tail === 'history' ? (link.parentElement ?? link) : link);
    const at = Date.parse(time?.getAttribute('datetime') ?? '');
    if (!Number.isNaN(at)) return { handle, id, time: { from: at, to: at } };
  }
  return promoted ? ofAnalytics : undefined;
}

/** An id holds the millisecond at which the post was made. */
function timeOfId(id: string, seenAt: number): TimeSpan | undefined {
  const at = Number((BigInt(id) >> 22n) + epochOfIds);
  return at <= seenAt ? { from: at, to: at } : undefined;
}

/** The line above a post: with a link to a profile it names who reposted; without any link it says "pinned". */
function contextOf(parts: Parts, surface: string): { pinned: boolean; repostedBy: ProfileRef | undefined } {
  const context = part(parts, css.idContext);
  const link = context?.closest('a') ?? $optional('a', context);
  const handle = handleOfPath(pathOf(link));
  const repostedBy = handle === undefined ? undefined : named(handle, $optional('[dir]', context));
  return { pinned: surface === 'profile' && context !== undefined && !link, repostedBy };
}

function mediaOf(post: Element, { all, quotes }: Parts): MediaKind[] | undefined {
  const media = new Set<MediaKind>();
  const pictures = all(css.idPhoto);
  if (pictures.some((picture) => !picture.querySelector(css.video))) media.add('photo');
  if (all(css.idVideo).length > 0 || $$('video', post).some((video) => !video.closest(css.face))) media.add('video');
  if (all(css.idPoll).length > 0) media.add('poll');
  if (all(css.idCard).some((card) => !card.querySelector(css.poll))) media.add('card');
  if (all(css.idArticle).length > 0) media.add('article');
  // Pictures that are not accounted for, or can be of a quoted post.
  if (quotes === undefined || hasMoreThan(`${css.face},${css.media}`, post)) return undefined;
  return [...media];
}

/** und, qme, art and the like mean that X does not know. */
const isLanguage = (code: string): boolean => /^(?!und|art|zxx|q..)[a-z]{2,3}(?:-\w{2,8}){0,2}$/i.test(code);

/** Every post has these three, in labels; views are told in so many ways that only the background knows. */
const missingOf = (labels: XLabels, publishedAt: TimeSpan | undefined): string[] => [
  ...(publishedAt ? [] : ['publishedAt']),
  ...(['comments', 'shares', 'reactions'] as const).flatMap((name) => (labels[name] ? [] : `metrics.${name}`)),
];
