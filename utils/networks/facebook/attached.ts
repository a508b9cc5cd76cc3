import { known } from '../../lib/fields.ts';
import type { MediaKind, Quoted } from '../../model/sighting.ts';
import type { ShownLink, ShownPost } from '../../model/shown.ts';
import { $optional, hasMoreThan } from '../../page/dom.ts';
import { lineOf, textOf } from '../../page/text.ts';
import { authorLink, hrefOf, isBefore, lineUnder, linkIn, ownParts, refOf, type Parts } from './parts.ts';
import { postOf } from './routes.ts';
import { css } from './selectors.ts';
import { wordsOf } from './text.ts';

/** What is attached to the post itself: an original that it shares keeps its own. */
export function attachedTo(parts: Parts): Pick<ShownPost, 'media' | 'pictures' | 'cardLinks'> {
  const { post, attachment, originalHeading, timeLine, authorHeading } = parts;
  if (originalHeading) return { media: [] };
  const header = timeLine ?? authorHeading;
  // Where the page does not say what is attached, it stands between the head of the post and its foot.
  const foot = attachment ? undefined : ownParts(post, css.foot).find((part) => header && isBefore(header, part));
  const isBetween = (part: Element): boolean => (!header || isBefore(header, part)) && (!foot || isBefore(part, foot));
  const own = (selector: string): readonly Element[] =>
    attachment ? ownParts(attachment, selector) : ownParts(post, selector).filter(isBetween);
  const photos = own(css.photoLink).filter((link) => link.querySelector('img'));
  // A picture that leads nowhere is none that can be counted.
  const pictures = photos.length === 0 || own('a:not([href]) img').length > 0 ? undefined : descriptionsOf(photos);
  return { media: mediaOf(parts, own, photos.length > 0), pictures, cardLinks: linksIn(own(css.card), 10) };
}

type Own = (selector: string) => readonly Element[];

function mediaOf({ post, attachment }: Parts, own: Own, hasPhotos: boolean): MediaKind[] | undefined {
  const media: MediaKind[] = hasPhotos ? ['photo'] : [];
  // Before it plays, a video is a button around a picture.
  if (own('video').length > 0 || (attachment && own(`${css.button} img`).length > 0)) media.push('video');
  if (media.length > 0) return media;
  if (own(`${css.outLink} img`).length > 0) return ['card'];
  // What the post lists is there, whatever it is; and a picture without the link that pictures have.
  return attachment?.textContent || hasMoreThan(css.face, post) ? undefined : media;
}

/** Facebook describes every picture, if only by saying that it cannot: one without words has lost them. */
function descriptionsOf(photos: readonly Element[]): string[] | undefined {
  const descriptions = new Map<string, string>();
  for (const link of photos) {
    const words = $optional('img', link)?.getAttribute('alt') || link.getAttribute('aria-label');
    if (!words) return undefined;
    descriptions.set(hrefOf(link), words.slice(0, 2000));
  }
  return [...descriptions.values()].slice(0, 40);
}

/** Links with their words, as the page has them. */
export function linksIn(links: readonly Element[], max: number): ShownLink[] | undefined {
  const shown = links
    .map((link) => ({ href: hrefOf(link), text: lineOf(textOf(link)).slice(0, 300) }))
    .filter(({ href }) => href.length <= 2000);
  return shown.length > 0 ? shown.slice(0, max) : undefined;
}

/** The original that is shared, as far as it is shown: its text may be cut. */
export function quotedIn({ post, originalHeading }: Parts): Quoted | undefined {
  if (!originalHeading) return undefined;
  const message = ownParts(post, css.message).find((part) => isBefore(originalHeading, part));
  return known<Quoted>({
    post: postOf(hrefOf(linkIn(lineUnder(originalHeading, post)))),
    author: refOf(authorLink(post, originalHeading)),
    ...(message && wordsOf(message)),
  });
}
