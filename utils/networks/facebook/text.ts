import type { ShownPost } from '../../model/shown.ts';
import { $$, $optional, isLegible } from '../../page/dom.ts';
import { textOf } from '../../page/text.ts';
import type { ShownText } from '../types.ts';
import { partsOf } from './parts.ts';
import { css } from './selectors.ts';

/** The words of a post or a comment; nothing where nobody can say which of them are its own, or how often they count. */
export function wordsOf(message: Element): Pick<ShownPost, 'text' | 'textComplete'> {
  const text = textOf(message, { without: `${css.more},[aria-hidden="true"]` }).slice(0, 65_000);
  const half = text.slice(text.length / 2 + 1);
  // Large letters are measured with a copy that is hidden.
  if (!isLegible(message) || endsOddly(message) || (half && text === `${half}\n${half}`)) return {};
  // "See more" stands in the line that it goes on with. What stands apart can be the button to translate as well.
  const more = $optional(css.more, message);
  return more && !more.previousSibling ? { text } : { text, textComplete: !more };
}

/** "See more" stands within the text, behind three dots; the rest is not in the page. */
export function shownText(post: Element): ShownText | undefined {
  const { message: box } = partsOf(post);
  const { text, textComplete } = box ? wordsOf(box) : {};
  if (!box || !text) return undefined;
  return { box, more: $optional(css.more, box), text: text.replace(/…$/, ''), isCut: !textComplete };
}

/** "See more" that is no button any longer: a plain block of words at the end, behind something of another kind. */
function endsOddly(message: Element): boolean {
  const last = $$('div', message).findLast((block) => block.textContent);
  const before = last?.previousSibling;
  return !!before && last.matches(css.plain) && !(before instanceof Element && before.matches(css.plain));
}
