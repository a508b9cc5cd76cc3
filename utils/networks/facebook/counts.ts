import type { Count } from '../../lib/count.ts';
import { parseCount } from '../../lib/numbers.ts';
import type { Metrics } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { lineOf } from '../../page/text.ts';
import { isBefore, type Parts } from './parts.ts';
import {
  actionMarkSelector,
  breakdownSelector,
  buttonSelector,
  commentSelector,
  footSelector,
  markSelector,
} from './selectors.ts';

/** Counts as Facebook shows them, cut when shortened. It leaves zeros out: what is not shown is not said. */
export function readCounts(parts: Parts, row: Element | undefined, language: string, hasVideo: boolean): Metrics {
  const { post } = parts;
  const breakdown = $$(breakdownSelector, post).find((bar) => !bar.closest(commentSelector));
  const bare = (element: Element | undefined): Count | undefined => element && bareCount(element, language);
  const labels = labelsOf(row);
  // The compact bar has its numbers inside the buttons.
  const reactions = bare(row && $optional(buttonSelector, row)) ?? totalBeside(breakdown, language);
  const described = parts.comments && parseCount(lineOf(parts.comments.textContent), language);
  const told = tell(itemsOf(parts, row, breakdown, language), labels, parts, hasVideo);
  const comments = bare(markedButton(row, markSelector.comment)) ?? described ?? told.comments;
  const shares = bare(markedButton(row, markSelector.share)) ?? told.shares;
  const views = told.views;
  return {
    ...(reactions && { reactions }),
    ...(comments && { comments }),
    ...(shares && { shares }),
    ...(views && { views }),
  };
}

const markedButton = (row: Element | undefined, selector: string): Element | undefined =>
  $optional(selector, row)?.closest(buttonSelector) ?? undefined;

/** A number and nothing else. */
function bareCount(element: Element, language: string): Count | undefined {
  const text = lineOf(element.textContent);
  if (!/^\p{Nd}/u.test(text) || text.length > 20) return undefined;
  const count = parseCount(text, language);
  const letters = (written: string): string => written.replace(/[\s.]/g, '').normalize('NFC');
  return count && (count.shown ? letters(count.shown) === letters(text) : !/\p{L}/u.test(text)) ? count : undefined;
}

/** The total stands after the kinds: hidden for screen readers, then again, or as names instead. The last number counts. */
function totalBeside(breakdown: Element | undefined, language: string): Count | undefined {
  let total: Count | undefined;
  for (let at = breakdown?.nextElementSibling; at; at = at.nextElementSibling) {
    for (const element of [at, ...$$('*', at)]) {
      if (!element.firstElementChild) total = bareCount(element, language) ?? total;
    }
  }
  return total;
}

interface Item {
  readonly count: Count;
  readonly words: string;
  readonly element: Element;
  readonly isButton: boolean;
}

/** The numbers between the reactions and the actions, and below the actions where nobody is signed in. */
function itemsOf(
  { post, heading, comments }: Parts,
  row: Element | undefined,
  breakdown: Element | undefined,
  language: string,
): readonly Item[] {
  const line = row ? lineAbove(row, post) : breakdown?.parentElement?.parentElement;
  const text = line?.textContent ?? '';
  const isCounts = line && text.length < 300 && /\p{Nd}/u.test(text) && (!heading || !line.contains(heading));
  const total = breakdown?.parentElement;
  const leaves = isCounts ? $$('*', line).filter((element) => isNumbered(element) && !total?.contains(element)) : [];
  const below =
    row && !comments && leaves.length === 0
      ? $$('h3', post).filter((element) => isBefore(row, element) && !element.querySelector('a'))
      : [];
  return [...leaves, ...below].flatMap((element) => {
    if (comments && (comments.contains(element) || element.contains(comments))) return [];
    const text = lineOf(element.textContent);
    const count = text.length < 60 ? parseCount(text, language) : undefined;
    const words = wordsOf(text.replace(count?.shown ?? '', ''));
    return count ? [{ count, words, element, isButton: element.closest(`a,${buttonSelector}`) !== null }] : [];
  });
}

const wordsOf = (text: string): string => text.replace(/[\p{Nd}\p{P}\p{Cf}\s]+/gu, '').toLowerCase();

/** An element with a number of its own, however its words are wrapped. */
const isNumbered = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\p{Nd}/u.test(node.nodeValue ?? ''));

function lineAbove(row: Element | undefined, post: Element): Element | undefined {
  for (let at = row; at && at !== post && !at.matches(footSelector); at = at.parentElement ?? undefined) {
    if (at.previousElementSibling) return at.previousElementSibling;
  }
  return undefined;
}

interface Labels {
  readonly comment: string;
  readonly share: string;
}

function labelsOf(row: Element | undefined): Labels | undefined {
  if (!row) return undefined;
  const cells = [...row.children].map((cell) => wordsOf(cell.textContent)).filter(Boolean);
  const isMarked = $optional(actionMarkSelector, row) !== undefined;
  const wordOf = (selector: string, cell = ''): string =>
    isMarked ? wordsOf(markedButton(row, selector)?.textContent ?? '') : cell;
  return { comment: wordOf(markSelector.comment, cells[1]), share: wordOf(markSelector.share, cells.at(-1)) };
}

/**
 * Which number is which, in any language: "13 bình luận" is written with the words of the button "Bình luận".
 * Bare numbers beside icons: comments are described, so another one is shares.
 */
function tell(items: readonly Item[], labels: Labels | undefined, parts: Parts, hasVideo: boolean) {
  const told: { comments?: Count; shares?: Count; views?: Count } = {};
  const isInOrder = items.length === 2 && !parts.comments && (!labels || items.every(({ words }) => !words));
  for (const [index, { count, words, isButton }] of items.entries()) {
    const ofComments = labels && words ? likeness(words, labels.comment) : 0;
    const ofShares = labels && words ? likeness(words, labels.share) : 0;
    if (isInOrder) told[index === 0 ? 'comments' : 'shares'] = count;
    else if (ofComments > ofShares) told.comments ??= count;
    else if (ofShares > ofComments) told.shares ??= count;
    else if (!words && parts.isDescribed) told.shares ??= count;
    else if (words && !isButton && hasVideo) told.views ??= count;
  }
  return told;
}

/** Length of the longest run of letters that both share; 0 when too short to mean anything. */
function likeness(a: string, b: string): number {
  let best = 0;
  for (let start = 0; start < a.length; start++) {
    while (b.includes(a.slice(start, start + best + 1)) && start + best < a.length) best++;
  }
  return best >= (/\p{sc=Han}|\p{sc=Hangul}|\p{sc=Kana}|\p{sc=Hira}/u.test(a) ? 2 : 3) ? best : 0;
}
