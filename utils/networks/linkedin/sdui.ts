import type { PostRef } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { accountIn } from './accounts.ts';
import { attributeOf, has, keyOf, lineIn, mediaIn, type Parts } from './parts.ts';
import { sduiLabels } from './sdui-labels.ts';
import { css } from './selectors.ts';
import { decoded } from './routes.ts';
import { postOfToken } from './token.ts';
import { postRefOf } from './urns.ts';

const media = () => ({
  video: css.sduiVideo,
  document: css.sduiDocument,
  photo: css.sduiPhoto,
  poll: css.sduiPoll,
});

/** A card is a heading, perhaps a header over a line, the author, the text, what is attached, counts and actions. */
export function sduiParts(post: Element): Parts {
  const card = $optional('h2', post)?.parentElement ?? post;
  const [, first, second] = card.children;
  // Without a header the line can be the one over the actions.
  const header = second?.tagName === 'HR' && card.children.length > 4 ? first : undefined;
  const names = $$('a p', card).filter(
    (one) => !header?.contains(one) && !one.closest(css.sduiComment) && accountIn(one)?.name,
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
    text: $$(css.sduiText, card).find((box) => !box.closest(css.sduiOriginal)),
    actions,
    details: () => ({
      verified: has(css.verifiedIcon, actor) || undefined,
      // Marked since 2026-07; before that, a second author with an age.
      quotes:
        has(css.sduiOriginal, card) ||
        (names.length > 1 && lines.some((line) => !actor?.contains(line) && /\p{Nd}.*•/u.test(lineIn(line)))),
      media: mediaIn(media(), card, (selector) => has(selector, card)),
      countLabels: sduiLabels(card, actions),
    }),
  };
}

/** By the icon to comment, which is there in a moment; before that by the link to send a post, behind two buttons. */
const actionsIn = (card: Element): Element | undefined =>
  ($optional(css.sduiCommentIcon, card)?.closest('button') ?? $$('button + button + a', card).at(-1))?.parentElement ??
  undefined;

/** The post of a thread: its token; in a group, where there is none, the link to the group. */
export function sduiRefOf(post: Element): PostRef | undefined {
  return (
    postOfToken(keyOf($optional(css.sduiToken, post))) ??
    postRefOf(decoded(attributeOf($optional(css.sduiGroupLink, post), 'href')))
  );
}
