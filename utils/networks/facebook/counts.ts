import type { Count } from '../../lib/count.ts';
import { parseCount } from '../../lib/numbers.ts';
import type { Metrics } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { hasOwnNumber, lineOf, singleNumber } from '../../page/text.ts';
import { isBefore, known, type Parts } from './parts.ts';
import {
  actionMarkSelector,
  breakdownSelector,
  buttonSelector,
  commentSelector,
  footSelector,
  markSelector,
} from './selectors.ts';

interface Shown {
  readonly count: Count;
  /** What stands beside the number, letters only. */
  readonly words: string;
  readonly isButton: boolean;
}

/** Counts as Facebook shows them, cut when shortened. It leaves zeros out: what is not shown is not said. */
export function readCounts(parts: Parts, row: Element | undefined, language: string, hasVideo: boolean): Metrics {
  const { post, comments: described } = parts;
  const breakdown = $$(breakdownSelector, post).find((bar) => !bar.closest(commentSelector));
  const numberIn = (element: Element | undefined): Shown | undefined => {
    const text = lineOf(singleNumber(element));
    const count = text.length < 60 ? parseCount(text, language) : undefined;
    const words = wordsOf(text.replace(count?.shown ?? '', ''));
    return count && { count, words, isButton: !!element?.closest(`a,${buttonSelector}`) };
  };
  const bareCount = (element: Element | undefined): Count | undefined => {
    const shown = numberIn(element);
    return shown?.words === '' ? shown.count : undefined;
  };
  // The compact bar has its numbers inside the buttons.
  const inBar = row && [likeIn(row), ...actionsIn(row)].map(bareCount);
  // After the kinds stands the total: hidden from screen readers, then again, or as names instead.
  const total = leavesOf(breakdown?.parentElement, breakdown).map(bareCount).findLast(Boolean);
  const items = countElements(parts, row, breakdown).flatMap((element) => numberIn(element) ?? []);
  const labels = row ? actionsIn(row).map((action) => wordsOf(action?.textContent ?? '')) : undefined;
  const comments = inBar?.[1] ?? numberIn(described)?.count;
  const told = tell(items, labels, parts, comments, hasVideo);
  return known<Metrics>({
    reactions: inBar?.[0] ?? total,
    comments: comments ?? told.comments,
    shares: inBar?.[2] ?? told.shares,
    views: told.views,
  });
}

const wordsOf = (text: string): string => text.replace(/[\p{Nd}\p{P}\p{Cf}\s]+/gu, '').toLowerCase();

const leavesOf = (element: Element | null | undefined, without: Element | undefined): readonly Element[] =>
  element ? $$('*', element).filter((leaf) => !leaf.firstElementChild && !without?.contains(leaf)) : [];

const likeIn = (row: Element): Element | undefined =>
  $optional(actionMarkSelector, row)
    ? ($optional(markSelector.like, row)?.closest(buttonSelector) ?? undefined)
    : $optional(buttonSelector, row);

/** The buttons for comments and shares; unmarked before 2024-12, in this order. */
function actionsIn(row: Element): readonly (Element | undefined)[] {
  const cells = [...row.children].filter((cell) => wordsOf(cell.textContent));
  const marked = [markSelector.comment, markSelector.share].map((mark) =>
    $optional(mark, row)?.closest(buttonSelector),
  );
  return marked.some(Boolean) ? marked.map((button) => button ?? undefined) : [cells[1], cells.at(-1)];
}

/** The numbers between the reactions and the actions, and below the actions where nobody is signed in. */
function countElements(
  { post, heading, comments }: Parts,
  row: Element | undefined,
  breakdown: Element | undefined,
): readonly Element[] {
  const line = row ? lineAbove(row, post) : breakdown?.parentElement?.parentElement;
  const total = breakdown?.parentElement;
  const isCounts = line && line.textContent.length < 300 && !(heading && line.contains(heading));
  const numbered = isCounts
    ? $$('*', line).filter((element) => hasOwnNumber(element) && !total?.contains(element))
    : [];
  if (numbered.length > 0 || comments || !row) {
    return numbered.filter((element) => !comments?.contains(element) && !(comments && element.contains(comments)));
  }
  return $$('h3', post).filter((element) => isBefore(row, element) && !element.querySelector('a'));
}

function lineAbove(row: Element, post: Element): Element | undefined {
  for (let at: Element | null = row; at && at !== post && !at.matches(footSelector); at = at.parentElement) {
    if (at.previousElementSibling) return at.previousElementSibling;
  }
  return undefined;
}

/**
 * Which number is which, in any language: "13 bình luận" is written with the words of the button "Bình luận".
 * Bare numbers beside icons: comments are described, so another one is shares.
 */
function tell(
  items: readonly Shown[],
  labels: readonly string[] | undefined,
  { isDescribed }: Parts,
  comments: Count | undefined,
  hasVideo: boolean,
) {
  const told: { comments?: Count; shares?: Count; views?: Count } = {};
  // Of two bare numbers nobody knows which is which.
  const isAlone = items.filter(({ words }) => !words).length === 1;
  for (const { count, words, isButton } of items) {
    const [ofComments = 0, ofShares = 0] = labels?.map((label) => likeness(words, label)) ?? [];
    if (ofComments > ofShares) told.comments ??= count;
    else if (ofShares > ofComments) told.shares ??= count;
    else if (words && labels && hasVideo && !isButton && count.to > 0) told.views ??= count;
    // The number of comments again would be no other one.
    else if (!words && isDescribed && isAlone && count.from !== comments?.from) told.shares ??= count;
  }
  return told;
}

/** Length of the longest run of letters that both share; 0 when too short to mean anything. */
function likeness(a: string, b: string): number {
  let best = 0;
  for (let start = 0; start + best < a.length; start++) {
    while (start + best < a.length && b.includes(a.slice(start, start + best + 1))) best++;
  }
  return best < (/\p{Lo}/u.test(a) ? 2 : 3) ? 0 : best;
}
