import type { ShownFigures, ShownNumber, ShownTable } from '../model/shown-figures.ts';
import { lineOf } from './text.ts';

const bareNumber = /^\p{Nd}(?:[\p{Nd}.,'’٬٫ ]*\p{Nd})? ?\p{L}{0,4}\.?$/u;
/** "1,010 followers": a number, and words without another one. */
const withWords = /^(\p{Nd}(?:[\p{Nd}.,'’٬٫ ]*\p{Nd})?) ([^\p{Nd}]{3,60})$/u;
const bareShare = /^[<>≤]? ?\p{Nd}+(?:[.,٫]\p{Nd}+)? ?[%٪]$|^[%٪] ?\p{Nd}+(?:[.,٫]\p{Nd}+)?$/u;
/** Links to what is counted, whatever a network calls it. */
const aboutFigures = /\/(?:analytics|profile-views|search-appearances|insights)(?:\/|$)/;
const headings = 'h1,h2,h3,h4,h5,[role=heading]';
const apart = 'nav,header,footer,form,article,[role=navigation],[role=banner],[role=article],[hidden],script,style';
const chosen =
  '[aria-pressed=true],[aria-selected=true],[aria-checked=true],button[aria-haspopup],button[aria-expanded],select';
/** What stands in one line with a link to a post is about that post. */
const toPosts = 'a[href*="/feed/update/"],a[href*="/post-summary/"],a[href*="/status/"],a[href*="/posts/"]';
const mostLevels = 5;
/** A page that holds more is a feed: of that only links to statistics are read. */
const mostElements = 4000;

/**
 * The numbers and the tables of shares that a page of statistics shows, by structure alone: a number stands alone in its
 * element, and the first element around it that holds more holds words and no other number. Changes nothing.
 */
export function figuresIn(document: Document): Pick<ShownFigures, 'numbers' | 'alone' | 'tables' | 'periods'> {
  const roots = outermost([...document.querySelectorAll('main,[role=main],[role=dialog]')]);
  const parts = (roots.length > 0 ? roots : [document.body]).filter(
    (root) => root.getElementsByTagName('*').length <= mostElements,
  );
  const inside = parts.flatMap(leavesOf).filter(({ leaf }) => !leaf.closest(apart) && !isOfPost(leaf));
  const bare = inside.filter(({ line }) => bareNumber.test(line));
  const numbers = [
    ...[...document.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap(linkedNumber),
    ...bare.filter(({ leaf }) => !isAboutFigures(leaf.closest('a'))).map(numberBeside),
    ...inside.flatMap(({ line }) => {
      const [, number, words = ''] = withWords.exec(line) ?? [];
      return number ? [{ number, labels: [words.trim()] }] : [];
    }),
  ];
  return {
    numbers: distinct(numbers).slice(0, 80),
    alone: new Set(bare.map(({ line }) => line)).size,
    tables: tablesOf(inside).slice(0, 12),
    periods: [...new Set([...document.querySelectorAll(chosen)].map(choiceOf))]
      .filter((line) => line.length <= 60 && /\p{Nd}/u.test(line))
      .slice(0, 10),
  };
}

interface Leaf {
  readonly leaf: Element;
  readonly line: string;
}

const isOfPost = (leaf: Element): boolean =>
  !!leaf.closest('li,tr,[role=listitem],[role=row]')?.querySelector(toPosts) || !!leaf.closest(toPosts);

const outermost = (all: readonly Element[]): Element[] =>
  all.filter((each) => !all.some((other) => other !== each && other.contains(each)));

/** Elements with a text and nothing else in them, as far as they are shown. */
function leavesOf(root: Element): Leaf[] {
  const all = root.firstElementChild ? [...root.querySelectorAll('*')] : [root];
  return all.flatMap((leaf) => {
    const line = leaf.firstElementChild ? '' : lineOf(leaf.textContent ?? '');
    return line && line.length <= 200 && isShown(leaf) ? [{ leaf, line }] : [];
  });
}

const isShown = (element: Element): boolean =>
  typeof element.checkVisibility !== 'function' || element.checkVisibility();

/** What else stands in the first element around one that holds more than it. */
function besides({ leaf, line }: Leaf): { readonly box: Element; readonly lines: readonly string[] } | undefined {
  if (leaf.tagName === 'DD') {
    const term = leaf.previousElementSibling;
    return term?.tagName === 'DT' ? { box: leaf, lines: [lineOf(term.textContent ?? '')] } : undefined;
  }
  let box = leaf.parentElement;
  for (let level = 0; box && level < mostLevels; level += 1, box = box.parentElement) {
    const lines = [...new Set(leavesOf(box).map((each) => each.line))].filter((each) => each !== line);
    if (lines.length > 0) return { box, lines };
  }
  return undefined;
}

function numberBeside(of: Leaf): ShownNumber {
  const { lines = [] } = besides(of) ?? {};
  return { number: of.line, labels: lines.some((line) => bareNumber.test(line)) ? [] : wordsAmong(lines) };
}

/** Changes and periods hold numbers, names of what is counted do not. */
const wordsAmong = (lines: readonly string[]): string[] =>
  lines.filter((line) => line.length <= 120 && !/\p{Nd}/u.test(line)).slice(0, 4);

const isAboutFigures = (link: HTMLAnchorElement | null): boolean =>
  !!link && link.origin === link.ownerDocument.location.origin && aboutFigures.test(link.pathname);

/** A link to statistics with one number in it. */
function linkedNumber(link: HTMLAnchorElement): ShownNumber[] {
  if (!isAboutFigures(link)) return [];
  const lines = [...new Set(leavesOf(link).map(({ line }) => line))];
  const [number, another] = lines.filter((line) => bareNumber.test(line));
  return number && !another ? [{ number, labels: wordsAmong(lines), href: link.pathname.slice(0, 300) }] : [];
}

function distinct(numbers: readonly ShownNumber[]): ShownNumber[] {
  const seen = new Set<string>();
  return numbers.filter((each) => {
    const key = JSON.stringify(each);
    return !seen.has(key) && seen.add(key);
  });
}

/** Two lines or more of a name and a share in one box, under a heading of their own. */
function tablesOf(leaves: readonly Leaf[]): ShownTable[] {
  const shares = leaves.filter(({ line }) => bareShare.test(line));
  const byBox = new Map<Element, ShownTable['rows'][number][]>();
  for (const share of shares) {
    const row = besides(share);
    const names = row?.lines.filter((line) => !bareNumber.test(line) && !bareShare.test(line)) ?? [];
    const [name, another] = names;
    let box = row?.box.parentElement;
    while (box && !shares.some(({ leaf }) => leaf !== share.leaf && box?.contains(leaf))) box = box.parentElement;
    if (!box || !name || another) continue;
    byBox.set(box, [...(byBox.get(box) ?? []), { name, share: share.line }]);
  }
  const tables = [...byBox].flatMap(([box, rows]): ShownTable[] => {
    const heading = headingOf(box);
    return heading && rows.length > 1 ? [{ heading, rows: rows.slice(0, 60) }] : [];
  });
  // Two under one heading are not told apart.
  return tables.filter(({ heading }) => tables.filter((other) => other.heading === heading).length === 1);
}

/** The caption of a table, else the last heading before it in the smallest element around both. */
function headingOf(box: Element): string | undefined {
  const caption = box.closest('table')?.querySelector('caption');
  if (caption) return lineOf(caption.textContent ?? '').slice(0, 200) || undefined;
  for (let around: Element | null = box; around; around = around.parentElement) {
    const before = [...around.querySelectorAll(headings)].filter(
      (heading) => (heading.compareDocumentPosition(box) & 4) > 0 && !box.contains(heading),
    );
    const last = before.at(-1);
    if (last) return lineOf(last.textContent ?? '').slice(0, 200) || undefined;
  }
  return undefined;
}

const choiceOf = (element: Element): string =>
  lineOf((element instanceof HTMLSelectElement ? element.selectedOptions[0]?.textContent : element.textContent) ?? '');
