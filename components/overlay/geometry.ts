import { $$, boxOf } from '../../utils/page/dom.ts';

/** Where our marks fit beside what the page shows. Only reads; all in coordinates of the window. */

export interface Spot {
  /** The end edge of a chip, or the middle of a dot. */
  readonly x: number;
  readonly y: number;
}

export interface NameSpot extends Spot {
  /** Something follows the name on its line: the dot goes up beside the top of the text. */
  readonly isRaised: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const margin = 6;
const widestPadding = 16;
/** Boxes wider than this and without text are layers and bars, not icons. */
const widestIcon = 48;

/** As if all went from left to right; a second time it is as it was. Spelled out: a spread of a DOMRect is empty. */
const mirrorIf =
  (isRtl: boolean) =>
  (box: Box): Box =>
    isRtl ? { left: -box.right, right: -box.left, top: box.top, bottom: box.bottom } : box;

/**
 * The last free stretch of a row of actions that is `needed` px wide, seen from its end; first between the buttons,
 * then between what is drawn in them. Without any the chip hangs below the end of the row.
 */
export function slotIn(row: Element, needed: number, isRtl: boolean): Spot | undefined {
  const mirror = mirrorIf(isRtl);
  const { left, right, top, bottom } = mirror(boxOf(row));
  if (right === left || bottom === top) return undefined;
  const drawn = drawnIn(row).map(mirror);
  const buttons = $$('button,a,[role=button],[role=link]', row).map((each) => mirror(boxOf(each)));
  // What a row leaves free before its first button it is taken to leave free after its last one too.
  const inset = Math.max(0, Math.min(...drawn.map((box) => box.left - left), widestPadding));
  const room = { left, right: right - inset, top, bottom };
  const end = freeEnd(room, [...buttons, ...drawn], needed) ?? freeEnd(room, drawn, needed);
  const x = end ?? room.right;
  return { x: isRtl ? -x : x, y: end === undefined ? bottom + 12 : (top + bottom) / 2 };
}

/** The end edge of the last gap that is wide enough, from left to right. */
export function freeEnd(row: Box, taken: readonly Box[], needed: number): number | undefined {
  const { left, right } = row;
  const boxes = taken
    .filter((box) => box.right > box.left && box.bottom > row.top && box.top < row.bottom)
    .sort((a, b) => b.right - a.right);
  let end = right;
  for (const box of [...boxes, { left, right: left }]) {
    const before = end === right ? 0 : margin;
    if (end - Math.max(box.right, left) >= needed + margin + before) return end - before;
    end = Math.min(end, box.left);
  }
  return undefined;
}

interface Measured {
  readonly from: string;
  readonly box: DOMRect;
  readonly spot: NameSpot | Spot | undefined;
}

/** What was measured beside an element holds as long as that only moves: as long as its size and `text` stay. */
export function keptSpots() {
  const kept = new WeakMap<object, Measured>();
  return <S extends Spot>(key: object, element: Element, text: string, measure: () => S | undefined): S | undefined => {
    const box = boxOf(element);
    const from = `${box.width} ${box.height} ${text}`;
    let found = kept.get(key);
    if (found?.from !== from) kept.set(key, (found = { from, box, spot: measure() }));
    const { spot, box: then } = found;
    return spot && ({ ...spot, x: spot.x + box.x - then.x, y: spot.y + box.y - then.y } as S);
  };
}

/** Beside the end of the text of a name, and of a badge that belongs to it. */
export function nameEnd(name: Element, isRtl: boolean): NameSpot | undefined {
  const mirror = mirrorIf(isRtl);
  const boxes = drawnIn(name).map(mirror);
  const last = boxes.at(-1);
  if (!last) return undefined;
  const middle = (last.top + last.bottom) / 2;
  const line = boxes.filter((box) => box.bottom > middle && box.top < middle);
  // What is cut off with "…" goes on beyond the box around it.
  const around = boxOf(name.parentElement ?? name);
  const edge = Math.min(Math.max(...line.map((box) => box.right)), around.width ? mirror(around).right : Infinity);
  const after = drawnAfter(name);
  const next = after && mirror(after);
  const isOnLine = next && next.bottom > last.top + 4 && next.top < last.bottom - 4;
  const room = isOnLine ? next.left - edge : Infinity;
  const isRaised = room > -2 && room < 14;
  const x = edge + (isRaised ? 4 : 8);
  return {
    x: isRtl ? -x : x,
    // Above what begins where the dot is.
    y: isRaised ? Math.min(last.top + 2, isOnLine && room < 8 ? next.top - 4 : Infinity) : middle,
    isRaised,
  };
}

/**
 * The place of the dot of a name that is cut off: over the last letters in sight where what is around it scrolls, beside
 * the box where that cuts it for good. None where it is scrolled away.
 */
export function withinSight(spot: NameSpot, name: Element): NameSpot | undefined {
  const { y } = spot;
  let { x } = spot;
  let around = name;
  while ((around = around.parentElement ?? document.body) !== document.body) {
    const { overflow } = getComputedStyle(around);
    if (overflow === 'visible') continue;
    const { left, right, top, bottom } = boxOf(around);
    const inset = /auto|scroll/.test(overflow) ? 8 : -8;
    x = Math.max(left + inset, Math.min(x, right - inset));
    if (y < top + inset || y > bottom - inset) return undefined;
  }
  return { ...spot, x };
}

/**
 * Is this point of the element in sight, and not under a bar or a dialog of the page? Out of the window counts as seen,
 * and so does what is under something of ours.
 */
export function isInSight({ x, y }: Spot, element: Element, host: Element): boolean {
  const hit = document.elementFromPoint(x, y);
  return !hit || hit === host || element.contains(hit) || hit.contains(element);
}

/** The boxes of texts and pictures inside an element, in document order. */
function drawnIn(element: Element): Box[] {
  const boxes: Box[] = [];
  const walker = walkerIn(element);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (isDrawn(node)) boxes.push(...boxesOf(node));
  return boxes;
}

/** The first text or picture after an element. */
function drawnAfter(element: Element): Box | undefined {
  const walker = walkerIn(document.body);
  walker.currentNode = element;
  for (let node = walker.nextNode(), steps = 0; node && steps < 12; node = walker.nextNode()) {
    if (!isDrawn(node)) continue;
    steps += 1;
    const boxes = element.contains(node) ? [] : boxesOf(node);
    const [first] = boxes;
    if (!first) continue;
    // In right-to-left lines one text can have several boxes, in any order.
    const line = boxes.filter(({ top }) => top < first.bottom);
    return {
      left: Math.min(...line.map((box) => box.left)),
      right: Math.max(...line.map((box) => box.right)),
      // Letters are lower than the box of their line.
      top: first.top + (node instanceof Text ? 3 : 0),
      bottom: first.bottom,
    };
  }
  return undefined;
}

/** Whether a node is a text or a picture. Not as the filter of a walker: the browser asks one in a roundabout way. */
function isDrawn(node: Node): boolean {
  const { parentElement: around } = node;
  if (around?.closest('svg')) return false;
  // What only screen readers are to say stands in a box of one pixel, and its letters reach out of it unseen.
  if (node instanceof Text) return around?.offsetWidth !== 1 && !!node.data.trim();
  return node instanceof SVGElement || !node.firstChild;
}

const walkerIn = (root: Element): TreeWalker =>
  document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);

/** One for all: each that there is is told of every change of the page, until it is collected. */
let range: Range | undefined;

function boxesOf(node: Node): Box[] {
  if (node instanceof Element) {
    const box = boxOf(node);
    return box.width > 1 && box.height > 1 && box.width <= widestIcon ? [box] : [];
  }
  range ??= document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
}
