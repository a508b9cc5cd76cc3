import type { PostRef } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { accountOf, authorAmong } from './accounts.ts';
import { attributeOf, keyOf, lineIn, type Parts } from './parts.ts';
import { sduiLabels } from './sdui-labels.ts';
import { css } from './selectors.ts';
import { decoded } from './routes.ts';
import { postOfToken } from './token.ts';
import { postRefOf } from './urns.ts';

/** A card is a heading, perhaps a header over a line, the author, the text, what is attached, counts and actions. */
export function sduiParts(post: Element): Parts {
  const card = $optional('h2', post)?.parentElement ?? post;
  const [, first, second] = card.children;
  // Without a header the line can be the one over the actions.
  const header = second?.tagName === 'HR' && card.children.length > 4 ? first : undefined;
  const lines = $$(css.lines, card).filter((line) => !header?.contains(line) && !line.closest(css.keyed));
  const { author, name } = authorAmong(lines, card);
  const actor = name?.closest(css.section) ?? undefined;
  const quotedText = $optional(css.quote, card);
  const actionRow = actionsIn(card);
  return {
    root: (quotedText && actor) ?? card,
    ref: sduiRefOf(post),
    // Of whom nobody can say where they stand in the card nobody can say what else is theirs.
    author: actor && author,
    name,
    lineAbove: header,
    actor,
    slot: lineIn($$(css.dated, card).findLast((line) => actor?.contains(line))),
    text: $$(css.box, card).find((box) => !box.closest(css.quote)),
    actionRow,
    // What is attached to a post around an original is the original's.
    all: (selector) =>
      $$(selector, card).filter(
        (part) => !quotedText && ![actor, header, part.closest(css.box)].some((each) => each?.contains(part)),
      ),
    tellDetails: () => {
      const hasOthers = lines.some((line) => (accountOf(line.closest('a')) ?? author)?.handle !== author?.handle);
      // Its author stands in the same part of the card.
      const part = quotedText?.closest(css.section) ?? undefined;
      return {
        quotedText,
        quotedPost: postRefOf(attributeOf(quotedText?.closest(css.postLink), 'href')),
        quotedAuthor: part && part !== actor ? authorAmong($$(css.lines, part), part).author : undefined,
        isQuoting: quotedText ? true : hasOthers ? undefined : false,
        countLabels: sduiLabels(card, actionRow),
      };
    },
  };
}

/** By the icon to comment, which is there in a moment; before that by the link to send a post, behind two buttons. */
const actionsIn = (card: Element): Element | undefined =>
  ($optional(css.toComment, card)?.closest('button') ?? $$(css.sendLink, card).at(-1))?.parentElement ?? undefined;

/** The post of a thread: its token; in a group, where there is none, the link to the group. */
export function sduiRefOf(post: Element): PostRef | undefined {
  return (
    postOfToken(keyOf($optional(css.token, post))) ??
    postRefOf(decoded(attributeOf($optional(css.groupLink, post), 'href')))
  );
}
