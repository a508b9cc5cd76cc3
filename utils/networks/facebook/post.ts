import { parseRelativeTime } from '../../lib/relative-time.ts';
import type { MediaKind, PostSighting, TimeSpan } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { lineOf, textOf } from '../../page/text.ts';
import type { ReadContext, Reading } from '../types.ts';
import { readCounts } from './counts.ts';
import { actionRowOf } from './find.ts';
import { identify } from './identity.ts';
import { authorLink, isBefore, languageOf, linkIn, partsOf, refOf, type Parts } from './parts.ts';
import { reader } from './routes.ts';
import {
  adLinkSelector,
  badgeSelector,
  buttonSelector,
  callToActionSelector,
  commentSelector,
  decoySelector,
  photoLinkSelector,
  translationSelector,
} from './selectors.ts';
import { isAdLabel, labelOf } from './time.ts';

/** A post without any id in the page (many advertisements and videos) is not recorded: nothing would tell it again. */
export function readPost(post: Element, context: ReadContext): Reading<PostSighting> {
  const { value, missing } = readUnnamed(post, context);
  return { value: value?.post.id ? value : undefined, missing };
}

/** The same, but a post that the page gives no id has the id "". */
export function readUnnamed(post: Element, context: ReadContext): Reading<PostSighting> {
  const parts = partsOf(post);
  const row = actionRowOf(post);
  // A unit that was emptied far from the screen.
  if (!parts.heading || (!row && !parts.timeLine)) return { value: undefined, missing: [] };

  const { seenAt, surface } = context;
  const language = languageOf(post);
  const author = refOf(authorLink(parts));
  const identity = identify(parts, author?.handle, context);
  const timeLink = linkIn(parts.timeLine);
  const label = timeLink && labelOf(timeLink);
  const publishedAt = exactTime(timeLink) ?? (label ? parseRelativeTime(label, language, seenAt) : undefined);
  // A tray of reels or of people.
  if (!author && !parts.timeLine && !identity.post) return { value: undefined, missing: [] };
  const isOrdinary = identity.isLinked || publishedAt !== undefined || isNeverAd(parts);
  const promoted = isLabelledAd(parts, label) || (isOrdinary ? false : hasCallToAction(parts) || undefined);
  const media = mediaOf(parts);
  const value: PostSighting = {
    post: identity.post ?? { network: 'facebook', kind: 'post', id: '' },
    ...(author && { author }),
    ...($optional(badgeSelector, parts.heading) && { verified: true }),
    ...(identity.permalink && { permalink: identity.permalink }),
    ...(publishedAt && { publishedAt }),
    ...textIn(parts),
    media,
    ...(promoted !== undefined && { promoted }),
    quotes: parts.attached !== undefined,
    metrics: readCounts(parts, row, language, media.includes('video')),
    seenAt,
    surface,
    reader,
  };
  const missing = [
    ...(identity.post ? [] : ['id']),
    ...(author ? [] : ['author']),
    ...(publishedAt || promoted ? [] : ['publishedAt']),
    ...(row ? [] : ['actions']),
  ];
  return { value, missing };
}

/** Only pages before 2023 tell the second. */
function exactTime(link: Element | undefined): TimeSpan | undefined {
  const at = Number($optional('[data-utime]', link)?.getAttribute('data-utime')) * 1000;
  return at > 0 ? { from: at, to: at } : undefined;
}

function textIn({ post, message, isDescribed, heading, timeLine }: Parts): Pick<PostSighting, 'text' | 'textComplete'> {
  if (message) {
    const text = textOf(message, { without: `${buttonSelector},[aria-hidden="true"]` }).slice(0, 65_000);
    return { text, textComplete: !message.querySelector(buttonSelector) };
  }
  const isMarked = isDescribed || heading?.closest('[data-ad-rendering-role]') instanceof Element;
  const isTranslated = $$(translationSelector, post).some(
    (quote) => !quote.closest(`${commentSelector},${decoySelector}`),
  );
  // Collected greetings have no line of time of their own, and texts inside.
  return isMarked && timeLine && !isTranslated ? { text: '', textComplete: true } : {};
}

/** What is attached to the post itself: an original that it shares keeps its own. */
function mediaOf({ post, attachment, attached, timeLine, heading }: Parts): MediaKind[] {
  if (attached) return [];
  const scope = attachment ?? post;
  const header = timeLine ?? heading;
  const own = (selector: string): boolean =>
    $$(selector, scope).some(
      (element) => !element.closest(commentSelector) && (attachment || !header || isAfter(element, header)),
    );
  const media: MediaKind[] = [];
  if (own(`${photoLinkSelector} img`)) media.push('photo');
  // Before it plays, a video is a button around a picture.
  if (own('video') || (attachment && own(`${buttonSelector} img`))) media.push('video');
  if (media.length === 0 && own('a[href*="l.php?u="] img')) media.push('card');
  return media;
}

const isAfter = (element: Element, other: Element): boolean => isBefore(other, element) && !other.contains(element);

const isLabelledAd = ({ timeLine }: Parts, label: string | undefined): boolean =>
  (label !== undefined && isAdLabel(label)) || $optional(adLinkSelector, timeLine) !== undefined;

/** Posts of pages may have one too: it tells only where the time could not be read. */
const hasCallToAction = ({ post }: Parts): boolean =>
  $$(callToActionSelector, post).some((call) => !call.closest(decoySelector));

/**
 * Members' posts in groups, shares of others' posts, what only the author's friends may see, and collected greetings,
 * which have no line for a label, are no advertisements.
 */
function isNeverAd({ heading, timeLine, attached, isDescribed }: Parts): boolean {
  const href = $optional('a[href]', heading)?.getAttribute('href') ?? '';
  const [firstName = ''] = lineOf($optional('a[href]', heading)?.textContent ?? '').split(' ');
  const audience = $optional(badgeSelector, timeLine)?.getAttribute('title') ?? '';
  return (
    /\/groups\/[^/]+\/user\//.test(href) ||
    attached !== undefined ||
    (isDescribed && !timeLine) ||
    (firstName.length > 2 && audience.includes(firstName))
  );
}
