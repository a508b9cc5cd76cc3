import type { MediaKind, PostRef, PostSighting } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { lineOf, textOf } from '../../page/text.ts';
import type { ReadContext, Reading } from '../types.ts';
import { accountLinksIn, accountOf, nameIn } from './accounts.ts';
import { contextOf } from './context.ts';
import { sduiMetrics, viewsOf } from './metrics.ts';
import { publishedAtOf, timeSlotOf } from './published.ts';
import { reader } from './reader.ts';
import { sduiActions, sduiComment, sduiOriginal, sduiText, sduiTextButton, sduiToken } from './selectors.ts';
import { postOfToken } from './token.ts';
import { permalinkOf, postRefOf } from './urns.ts';

interface Parts {
  /** Everything of the post but its comments. */
  readonly card: Element;
  readonly header: Element | undefined;
  /** The link around the author's name, and the block of the card that it stands in. */
  readonly author: Element | undefined;
  readonly actor: Element | undefined;
  readonly texts: readonly Element[];
}

export function sduiPartsOf(post: Element): Parts {
  const heading = $optional('h2', post);
  const card = (heading && isFirst(heading) ? heading.parentElement : undefined) ?? post.firstElementChild ?? post;
  const blocks = [...card.children];
  const line = blocks.findIndex((block) => block.tagName === 'HR');
  // The line under a header, not the one over the actions: after it the author and the actions follow.
  const header = line > 0 && line < 3 && blocks.length - line > 2 ? blocks[line - 1] : undefined;
  const texts = $$(sduiText, card);
  const author = accountLinksIn(card).find(
    (link) => !header?.contains(link) && nameIn($optional('p', link)) && !texts.some((text) => text.contains(link)),
  );
  const actor = author && blocks.find((block) => block.contains(author));
  return { card, header, author, actor, texts };
}

/** The post of a thread: its token; in a group, where there is none, the link to the group; or its first comment. */
export function sduiRefOf(post: Element): PostRef | undefined {
  const holder = $optional(sduiToken, post);
  const keys = ['componentkey', 'data-testid', 'id'].map((name) => holder?.getAttribute(name));
  const token = keys.map(postOfToken).find((ref) => ref);
  if (token) return token;
  const inGroup = $optional('a[href*="highlightedUpdateUrn="]', post)
    ?.getAttribute('href')
    ?.split('highlightedUpdateUrn=')[1];
  const comment = $optional(sduiComment, post);
  return (
    postRefOf(inGroup?.replace(/%3A/gi, ':')) ??
    postRefOf(comment?.getAttribute('componentkey')) ??
    postRefOf(comment?.id)
  );
}

/** The buttons under the post. Before the icons are there only their order tells. */
export function sduiActionRow(post: Element): Element | undefined {
  const { card } = sduiPartsOf(post);
  return rowIn(card);
}

function rowIn(card: Element): Element | undefined {
  const byIcon = $optional('button svg[id="comment-small"]', card)?.closest('button')?.parentElement;
  return byIcon ?? $$(sduiActions, card).at(-1)?.parentElement ?? undefined;
}

export function readSdui(post: Element, { seenAt, surface }: ReadContext): Reading<PostSighting> {
  const ref = sduiRefOf(post);
  const { card, header, author: link, actor, texts } = sduiPartsOf(post);
  const author = accountOf(link, nameIn(link && $optional('p', link)));
  if (!ref || !author || !actor)
    return { value: undefined, missing: [...(ref ? [] : ['id']), ...(author ? [] : ['author'])] };
  const locale = post.ownerDocument.documentElement.lang || 'en';
  const slots = $$('p[componentkey]', actor).map((p) => timeSlotOf(lineOf(p.textContent), locale, seenAt));
  const slot = slots.find(({ promoted }) => promoted !== undefined) ?? slots.at(-1);
  const text = texts.find((box) => !box.closest(sduiOriginal));
  const { suggested, repostedBy } = contextOf(header);
  const publishedAt = publishedAtOf(ref, slot?.label, seenAt);
  const row = rowIn(card);
  const isVerified = $optional('svg[id^="verified"]', actor) !== undefined;

  const value: PostSighting = {
    post: ref,
    author,
    permalink: permalinkOf(ref),
    ...(isVerified && { verified: true }),
    ...(publishedAt && { publishedAt }),
    ...(text && { text: textOf(text, { without: sduiTextButton }), textComplete: true }),
    ...(slot?.promoted !== undefined && { promoted: slot.promoted }),
    ...(suggested && { suggested }),
    ...(repostedBy && { repostedBy }),
    quotes: quotesIn(card, text, (label) => timeSlotOf(label, locale, seenAt).label !== undefined),
    media: mediaIn(card),
    metrics: { ...(row && sduiMetrics(row, card, locale)), ...viewsOf(card, locale) },
    seenAt,
    surface,
    reader,
  };
  const missing = [
    ...(author.name ? [] : ['author.name']),
    ...(publishedAt ? [] : ['publishedAt']),
    ...(slot?.promoted === undefined ? ['promoted'] : []),
    ...(row ? [] : ['metrics.reactions', 'metrics.comments', 'metrics.shares']),
  ];
  return { value, missing };
}

/** A reshared original: marked since 2026-07; before that, a second author line with an age below the text. */
function quotesIn(card: Element, text: Element | undefined, isAge: (label: string) => boolean): boolean {
  if ($optional(sduiOriginal, card)) return true;
  if (!text) return false;
  return $$('p[componentkey]', card).some((p) => {
    const isBelow = text.compareDocumentPosition(p) & Node.DOCUMENT_POSITION_FOLLOWING;
    const line = isBelow && p.textContent.length < 40 ? lineOf(p.textContent) : '';
    return line.includes('•') && isAge(line);
  });
}

function mediaIn(card: Element): MediaKind[] {
  const media: MediaKind[] = [];
  if ($optional('[data-vjs-player]', card)) media.push('video');
  if ($optional('[componentkey^="document-container-"],[id^="document-container-"]', card)) media.push('document');
  if ($$('img', card).some(isPostedImage)) media.push('photo');
  const isChoice = (button: Element): boolean =>
    !button.querySelector('svg,[data-dynamic-icon-loading]') && lineOf(button.textContent) !== '';
  if (
    $$('button[componentkey] + button[componentkey]', card).some(
      (button) => isChoice(button) && button.previousElementSibling && isChoice(button.previousElementSibling),
    )
  )
    media.push('poll');
  return media;
}

/** Pictures of a post open in place; their link is a placeholder. In saved pages the address says nothing. */
function isPostedImage(image: Element): boolean {
  if (/feedshare/.test(image.getAttribute('src') ?? '')) return true;
  const figure = image.parentElement;
  const link = figure?.parentElement;
  return (
    figure?.tagName === 'FIGURE' &&
    link?.tagName === 'A' &&
    !figure.querySelector('svg') &&
    /^(?:view image|ver imag|bild an|voir l|afficher l|visualizza|afbeelding)/i.test(image.getAttribute('alt') ?? '')
  );
}

const isFirst = (element: Element): boolean => !element.previousElementSibling;
