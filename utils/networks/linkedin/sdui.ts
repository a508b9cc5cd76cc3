import type { PostRef } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { accountIn } from './accounts.ts';
import { attributeOf, has, lineIn, mediaIn, type Parts } from './parts.ts';
import { sduiLabels } from './sdui-labels.ts';
import { keyOf, sduiComment, sduiDocument, sduiOriginal, sduiText, sduiToken } from './selectors.ts';
import { decoded } from './routes.ts';
import { postOfToken } from './token.ts';
import { postRefOf } from './urns.ts';

const media = {
  video: '[data-vjs-player]',
  document: sduiDocument,
  // In saved pages the address of a picture says nothing; then the words for it do, unless its author described it.
  photo: 'img:is([src*="feedshare"],[alt^="View image"],[alt^="Ver imag"])',
  // Choices hold nothing but words.
  poll: 'button[componentkey] + button[componentkey]:not(:has(svg,[data-dynamic-icon-loading]))',
};

/** A card is a heading, perhaps a header over a line, the author, the text, what is attached, counts and actions. */
export function sduiParts(post: Element): Parts {
  const card = $optional('h2', post)?.parentElement ?? post;
  const [, first, second] = card.children;
  // Without a header the line can be the one over the actions.
  const header = second?.tagName === 'HR' && card.children.length > 4 ? first : undefined;
  const names = $$('a p', card).filter(
    (one) => !header?.contains(one) && !one.closest(sduiComment) && accountIn(one)?.name,
  );
  const [name] = names;
  const actor = name?.closest('h2 ~ *');
  const lines = $$('p[componentkey]', card);
  const actions = actionsIn(card);
  return {
    ref: sduiRefOf(post),
    name,
    header,
    slot: lineIn(lines.findLast((line) => actor?.contains(line))),
    text: $$(sduiText, card).find((box) => !box.closest(sduiOriginal)),
    actions,
    details: () => ({
      verified: has('svg[id^="verified"]', actor) || undefined,
      // Marked since 2026-07; before that, a second author with an age.
      quotes:
        has(sduiOriginal, card) ||
        (names.length > 1 && lines.some((line) => !actor?.contains(line) && /\p{Nd}.*•/u.test(lineIn(line)))),
      media: mediaIn(media, card, (selector) => has(selector, card)),
      countLabels: sduiLabels(card, actions),
    }),
  };
}

/** By the icon to comment, which is there in a moment; before that by the link to send a post, behind two buttons. */
const actionsIn = (card: Element): Element | undefined =>
  ($optional('svg[id="comment-small"]', card)?.closest('button') ?? $$('button + button + a', card).at(-1))
    ?.parentElement ?? undefined;

/** The post of a thread: its token; in a group, where there is none, the link to the group. */
export function sduiRefOf(post: Element): PostRef | undefined {
  return (
    postOfToken(keyOf($optional(sduiToken, post))) ??
    postRefOf(decoded(attributeOf($optional('a[href*="highlightedUpdateUrn="]', post), 'href')))
  );
}
