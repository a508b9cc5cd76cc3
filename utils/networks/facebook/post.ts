import type { ShownPost } from '../../model/shown.ts';
import type { TimeSpan } from '../../model/sighting.ts';
import { $$, $optional, readingOf } from '../../page/dom.ts';
import { hasNumber, known } from '../../lib/fields.ts';
import { lineOf } from '../../page/text.ts';
import type { ReadContext, Reading } from '../types.ts';
import { attachedTo, linksIn, quotedIn } from './attached.ts';
import { countLabelsOf, likeIn } from './count-labels.ts';
import { actionRowOf } from './find.ts';
import { identify } from './identity.ts';
import { authorLink, isMember, languageOf, linkIn, ownPart, partsOf, refOf, type Parts } from './parts.ts';
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
export const readUnnamed = (post: Element, context: ReadContext): Reading<ShownPost> =>
  readingOf(post, () => readQuietly(post, context));

function readQuietly(post: Element, context: ReadContext): Reading<ShownPost> {
  const parts = partsOf(post);
  const row = actionRowOf(post);
  // A unit that was emptied far from the screen.
  if (!parts.authorHeading || (!row && !parts.timeLine)) return { value: undefined, missing: [] };

  const author = refOf(authorLink(post, parts.authorHeading, parts.timeLine));
  const { post: ref, aliases, permalink, isLinked } = identify(parts, author?.handle, context);
  // A tray of reels or of people.
  if (!author && !parts.timeLine && !ref) return { value: undefined, missing: [] };
  const like = likeIn(row);
  const timeLink = linkIn(parts.timeLine);
  const label = timeLink && labelOf(timeLink);
  const publishedAt = exactTime(timeLink);
  const isAd = !!$optional(css.adLink, parts.timeLine) || isAdLabel(label ?? '');
  const timeLabel = !publishedAt && !isAd && label ? { text: label.slice(0, 120) } : undefined;
  const isOrdinary = isLinked || !!publishedAt || hasNumber(timeLabel?.text) || isNeverAd(parts);
  const attachment = attachedTo(parts);
  const expected = { id: ref, author, publishedAt: publishedAt ?? timeLabel ?? isAd, actions: row };
  const missing = Object.entries(expected).flatMap(([name, part]) => (part ? [] : name));
  const value = known<ShownPost>({
    post: ref ?? { network: 'facebook', kind: 'post', id: '' },
    author,
    verified: $optional(css.badge, parts.authorHeading) && true,
    aliases,
    permalink,
    publishedAt,
    timeLabel,
    ...textIn(parts),
    textLinks: parts.message && linksIn($$('a[href]', parts.message), 60),
    ...attachment,
    promoted: isAd || (isOrdinary ? false : undefined),
    quotes: !!parts.originalHeading,
    quoted: quotedIn(parts),
    // The picture of one's own reaction stands in place of the icon. Whether a plain "Like" has one was never seen.
    mine: $optional(css.reaction, like) && { reacted: true },
    countLabels: countLabelsOf(parts, row, like, !!attachment.media?.includes('video')),
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

/**
 * Members' posts in groups, shares of others' posts, what only the author's friends may see, and collected greetings,
 * which have no line for a label, are no advertisements.
 */
function isNeverAd({ authorHeading, timeLine, originalHeading, isDescribed }: Parts): boolean {
  const author = $optional('a[href]', authorHeading);
  const [firstName = ''] = lineOf(author?.textContent ?? '').split(' ');
  const audience = $optional(css.badge, timeLine)?.getAttribute('title') ?? '';
  return (
    [author, $optional('a[href]', timeLine)].some(isMember) ||
    !!originalHeading ||
    (isDescribed && !timeLine) ||
    (firstName.length > 2 && audience.includes(firstName))
  );
}
