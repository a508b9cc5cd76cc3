import type { ShownPost } from '../../model/shown.ts';
import type { MediaKind, TimeSpan } from '../../model/sighting.ts';
import { $$, $optional, hasMoreThan } from '../../page/dom.ts';
import { hasNumber, known } from '../../lib/fields.ts';
import { lineOf } from '../../page/text.ts';
import type { ReadContext, Reading } from '../types.ts';
import { countLabelsOf } from './count-labels.ts';
import { actionRowOf } from './find.ts';
import { identify } from './identity.ts';
import { authorLink, hrefOf, isBefore, languageOf, linkIn, ownPart, partsOf, refOf, type Parts } from './parts.ts';
import { reader } from './routes.ts';
import { css } from './selectors.ts';
import { wordsOf } from './text.ts';
import { isAdLabel, labelOf } from './time.ts';

/** A post without any id in the page (many advertisements and videos) is not recorded: nothing would tell it again. */
export function readPost(post: Element, context: ReadContext): Reading<ShownPost> {
  const { value, missing } = readUnnamed(post, context);
  return { value: value?.post.id ? value : undefined, missing };
}

/** The same, but a post that the page gives no id has the id "". */
export function readUnnamed(post: Element, context: ReadContext): Reading<ShownPost> {
  const parts = partsOf(post);
  const row = actionRowOf(post);
  // A unit that was emptied far from the screen.
  if (!parts.heading || (!row && !parts.timeLine)) return { value: undefined, missing: [] };

  const author = refOf(authorLink(parts));
  const { post: ref, aliases, permalink, isLinked } = identify(parts, author?.handle, context);
  // A tray of reels or of people.
  if (!author && !parts.timeLine && !ref) return { value: undefined, missing: [] };
  const timeLink = linkIn(parts.timeLine);
  const label = timeLink && labelOf(timeLink);
  const publishedAt = exactTime(timeLink);
  const isAd = $optional(css.adLink, parts.timeLine) !== undefined || isAdLabel(label ?? '');
  const timeLabel = !publishedAt && !isAd && label ? { text: label.slice(0, 120) } : undefined;
  const isOrdinary = isLinked || publishedAt !== undefined || hasNumber(timeLabel?.text) || isNeverAd(parts);
  const media = mediaOf(parts);
  const expected = { id: ref, author, publishedAt: publishedAt ?? timeLabel ?? isAd, actions: row };
  const missing = Object.entries(expected).flatMap(([name, part]) => (part ? [] : name));
  const value = known<ShownPost>({
    post: ref ?? { network: 'facebook', kind: 'post', id: '' },
    author,
    verified: $optional(css.badge, parts.heading) && true,
    aliases,
    permalink,
    publishedAt,
    timeLabel,
    ...textIn(parts),
    media,
    promoted: isAd || (isOrdinary ? false : undefined),
    quotes: parts.attached !== undefined,
    countLabels: countLabelsOf(parts, row, media?.includes('video') === true),
    locale: languageOf(post),
    missing,
    seenAt: context.seenAt,
    surface: context.surface,
    reader,
  });
  return { value, missing };
}

/** Only pages before 2023 tell the second. */
function exactTime(link: Element | undefined): TimeSpan | undefined {
  const at = Number($optional(css.exactTime, link)?.getAttribute('data-utime')) * 1000;
  return at > 0 ? { from: at, to: at } : undefined;
}

/** A text that the post does not list does not exist. Translated ones, and those of collected greetings, are not listed. */
function textIn({ post, message, isDescribed, timeLine }: Parts): Pick<ShownPost, 'text' | 'textComplete'> {
  if (message) return wordsOf(message);
  return isDescribed && timeLine && !ownPart(post, css.translation) ? { text: '', textComplete: true } : {};
}

/** What is attached to the post itself: an original that it shares keeps its own. */
function mediaOf({ post, attachment, attached, timeLine, heading }: Parts): MediaKind[] | undefined {
  if (attached) return [];
  const header = timeLine ?? heading;
  const own = (selector: string): boolean =>
    $$(selector, attachment ?? post).some(
      (element) =>
        !element.closest(css.comment) &&
        (attachment || !header || (isBefore(header, element) && !header.contains(element))),
    );
  const media: MediaKind[] = [];
  if (own(`${css.photoLink} img`)) media.push('photo');
  // Before it plays, a video is a button around a picture.
  if (own('video') || (attachment && own(`${css.button} img`))) media.push('video');
  if (media.length > 0) return media;
  if (own(`${css.outLink} img`)) return ['card'];
  // A picture without the link that pictures have.
  return hasMoreThan(`${css.face},${css.comment}`, post) ? undefined : media;
}

/**
 * Members' posts in groups, shares of others' posts, what only the author's friends may see, and collected greetings,
 * which have no line for a label, are no advertisements.
 */
function isNeverAd({ heading, timeLine, attached, isDescribed }: Parts): boolean {
  const author = $optional('a[href]', heading);
  const [firstName = ''] = lineOf(author?.textContent ?? '').split(' ');
  const audience = $optional(css.badge, timeLine)?.getAttribute('title') ?? '';
  return (
    /\/groups\/[^/]+\/user\//.test(hrefOf(author)) ||
    attached !== undefined ||
    (isDescribed && !timeLine) ||
    (firstName.length > 2 && audience.includes(firstName))
  );
}
