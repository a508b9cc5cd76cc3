import type { MediaKind, PostRef } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { accountLinksIn, nameIn } from './accounts.ts';
import { has, isBefore, lineIn, type Parts } from './parts.ts';
import { couldBeAge } from './time-slot.ts';
import { sduiMetrics } from './sdui-metrics.ts';
import { sduiActions, sduiComment, sduiDocument, sduiOriginal, sduiText, sduiToken } from './selectors.ts';
import { postOfToken } from './token.ts';
import { postRefOf } from './urns.ts';

export function sduiParts(post: Element): Parts {
  const heading = $optional('h2', post);
  const card = (heading && !heading.previousElementSibling && heading.parentElement) || post.firstElementChild || post;
  const blocks = [...card.children];
  const line = blocks.findIndex((block) => block.tagName === 'HR');
  // The line under a header, not the one over the actions: after it come the author and the actions.
  const header = line > 0 && line < 3 && blocks.length - line > 2 ? blocks[line - 1] : undefined;
  const texts = $$(sduiText, card);
  const links = accountLinksIn(card).filter(
    (one) => nameIn($optional('p', one)) && ![header, ...texts].some((part) => part?.contains(one)),
  );
  const blockOf = (one: Element): Element | undefined => blocks.find((block) => block.contains(one));
  const agesIn = (block: Element | undefined): readonly string[] =>
    block ? $$('p[componentkey]', block).map(lineIn) : [];
  // The author's name stands over an age, a name in a header that was not recognised does not.
  const link = links.find((one) => agesIn(blockOf(one)).some(couldBeAge)) ?? links[0];
  const actor = link && blockOf(link);
  const text = texts.find((box) => !box.closest(sduiOriginal));
  const actions =
    $optional('button svg:is([id="comment-small"],[id="repost-small"])', card)?.closest('button')?.parentElement ??
    $$(sduiActions, card).at(-1)?.parentElement ??
    undefined;
  return {
    ref: sduiRefOf(post),
    name: $optional('p', link),
    link,
    header,
    ages: agesIn(actor),
    text,
    actions,
    details: (locale) => ({
      isVerified: actor !== undefined && has('svg[id^="verified"]', actor),
      quotes: quotesIn(card, text),
      media: mediaIn(card),
      metrics: sduiMetrics(card, actions, locale),
    }),
  };
}

/** The post of a thread: its token; in a group, where there is none, the link to the group; or its first comment. */
export function sduiRefOf(post: Element): PostRef | undefined {
  const holder = $optional(sduiToken, post);
  const keys = ['componentkey', 'data-testid', 'id'].map((name) => holder?.getAttribute(name) ?? '');
  const inGroup = $optional('a[href*="highlightedUpdateUrn="]', post)?.getAttribute('href') ?? '';
  const comment = $optional(sduiComment, post);
  return (
    keys.map(postOfToken).find((ref) => ref) ??
    postRefOf(inGroup.replace(/^.*highlightedUpdateUrn=/, '').replace(/%3A/gi, ':')) ??
    postRefOf(comment?.getAttribute('componentkey') ?? comment?.id)
  );
}

/** A reshared original: marked since 2026-07; before that, a second author line with an age below the text. */
const quotesIn = (card: Element, text: Element | undefined): boolean =>
  has(sduiOriginal, card) ||
  (text !== undefined &&
    $$('p[componentkey]', card).some((p) => isBefore(text, p) && couldBeAge(lineIn(p)) && lineIn(p).includes('•')));

function mediaIn(card: Element): readonly MediaKind[] {
  const isChoice = (button: Element | null): boolean =>
    button !== null && lineIn(button) !== '' && !has('svg,[data-dynamic-icon-loading]', button);
  const choices = $$('button[componentkey] + button[componentkey]', card);
  const found: Partial<Record<MediaKind, boolean>> = {
    video: has('[data-vjs-player]', card),
    document: has(sduiDocument, card),
    photo: $$('img', card).some(isPostedImage),
    poll: choices.some((button) => isChoice(button) && isChoice(button.previousElementSibling)),
  };
  return (Object.keys(found) as MediaKind[]).filter((kind) => found[kind]);
}

/** In saved pages the address of a picture says nothing; then the words for it do, unless its author described it. */
const isPostedImage = (image: Element): boolean =>
  image.getAttribute('src')?.includes('feedshare') ||
  (image.matches('a > figure > img') &&
    /^(?:view image|ver imag|bild an|voir l|afficher l|visualizza|afbeelding)/i.test(image.getAttribute('alt') ?? ''));
