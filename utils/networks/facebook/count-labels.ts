import type { FacebookLabels } from '../../model/shown.ts';
import { $$, $optional } from '../../page/dom.ts';
import { hasNumber, known } from '../../lib/fields.ts';
import { hasOwnNumber, lineOf, singleNumber } from '../../page/text.ts';
import { isBefore, ownParts, type Parts } from './parts.ts';
import { css } from './selectors.ts';

/** Longer than any number with its words. */
const longest = 59;

/** The places where Facebook shows numbers, with their words. Which is which is told in the background. */
export function countLabelsOf(
  parts: Parts,
  row: Element | undefined,
  like: Element | undefined,
  hasVideo: boolean,
): FacebookLabels {
  const { post, comments, isDescribed, attachment } = parts;
  // Pages before 2023 have no row of buttons: the number of comments is a link to them, and one link shares.
  const isOld = !row && !isDescribed;
  const actions = row ? actionsIn(row) : isOld ? [undefined, $optional(css.shareLink, post)] : undefined;
  // In the compact bar the kinds stand among the buttons, which have the numbers; an original has its own.
  const areas = ownParts(post, css.breakdown)
    .filter((bar) => ![row, attachment].some((part) => part?.contains(bar)))
    .map((bar) => bar.parentElement ?? bar);
  const elements = countElements(parts, row, areas);
  return known<FacebookLabels>({
    network: 'facebook',
    bar: row && actions && [like, ...actions].map(numberIn),
    // After the kinds stands the total: hidden from screen readers, then again, or as names instead.
    total: leavesOf(areas[0]).map(numberIn).filter(Boolean).slice(-10),
    comments: numberIn(isOld ? $optional(css.countLink, post) : comments) || undefined,
    beside: elements
      .flatMap((element) => {
        const button = element.closest(`a,${css.button}`);
        const text = numberIn(button ?? element);
        return text ? { text, isButton: !!button } : [];
      })
      .slice(0, 30),
    actions: actions?.map((action) => lineOf(action?.textContent ?? '').slice(0, longest)),
    listsParts: isDescribed,
    // A heading counts comments, whatever its words are.
    hasVideo: hasVideo && !elements[0]?.matches('h3'),
  });
}

function numberIn(element: Element | null | undefined): string {
  const text = element ? lineOf(singleNumber(element)) : '';
  return text.length > longest ? '' : text;
}

const leavesOf = (area: Element | undefined): readonly Element[] =>
  area
    ? $$('*', area).filter(
        (leaf) => !leaf.firstElementChild && hasNumber(leaf.textContent) && !leaf.closest(css.breakdown),
      )
    : [];

/** The button to like. */
export const likeIn = (row: Element | undefined): Element | undefined =>
  ($optional(css.actionMark, row) ? $optional(css.likeMark, row)?.closest(css.button) : $optional(css.button, row)) ??
  undefined;

/** The buttons for comments and shares; unmarked before 2024-12, in this order. */
function actionsIn(row: Element): readonly (Element | null | undefined)[] {
  const marked = [css.commentMark, css.shareMark].map((mark) => $optional(mark, row)?.closest(css.button));
  if (marked.some(Boolean)) return marked;
  const cells = [...row.children].filter((cell) => /\p{L}/u.test(cell.textContent));
  // What only friends may see cannot be shared.
  return [cells[1], cells[2] && cells.at(-1)];
}

/** The numbers between the reactions and the actions, and below the actions where nobody is signed in. */
function countElements(
  { post, authorHeading, comments }: Parts,
  row: Element | undefined,
  areas: readonly Element[],
): readonly Element[] {
  const line = row ? lineAbove(row, post) : areas[0]?.parentElement;
  const isCounts = line && line.textContent.length < 300 && !(authorHeading && line.contains(authorHeading));
  const numbered = isCounts
    ? $$('*', line).filter((element) => hasOwnNumber(element) && !areas.some((area) => area.contains(element)))
    : [];
  if (numbered.length > 0 || comments || !row) {
    return numbered.filter((element) => !comments?.contains(element) && !(comments && element.contains(comments)));
  }
  return $$('h3', post).filter((element) => isBefore(row, element) && !element.querySelector('a'));
}

function lineAbove(row: Element, post: Element): Element | undefined {
  for (let at: Element | null = row; at && at !== post && !at.matches(css.foot); at = at.parentElement) {
    if (at.previousElementSibling) return at.previousElementSibling;
  }
  return undefined;
}
