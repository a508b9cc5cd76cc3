import { boxOf } from '../../utils/page/dom.ts';

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

/**
 * The last free stretch of a row of actions that is `needed` px wide, seen from its end; first between the buttons,
 * then between what is drawn in them. Without any the chip hangs below the end of the row.
 */
export function slotIn(row: Element, needed: number, isRtl: boolean): Spot | undefined {
  const box = boxOf(row);
  if (!box.width || !box.height) return undefined;
  const drawn = drawnIn(row);
  const buttons = [...row.querySelectorAll('button,a,[role=button],[role=link]')].map(boxOf);
  const room = withoutPadding(box, drawn, isRtl);
  const x = freeEnd(room, [...buttons, ...drawn], needed, isRtl) ?? freeEnd(room, drawn, needed, isRtl);
  const isBelow = x === undefined;
  return { x: x ?? (isRtl ? room.left : room.right), y: isBelow ? box.bottom + 12 : box.top + box.height / 2 };
}

/** What a row leaves free before its first button it is taken to leave free after its last one too. */
function withoutPadding({ left, right, top, bottom }: Box, drawn: readonly Box[], isRtl: boolean): Box {
  const first = isRtl
    ? right - Math.max(...drawn.map((box) => box.right))
    : Math.min(...drawn.map((box) => box.left)) - left;
  const inset = Math.max(0, Math.min(first, widestPadding));
  return isRtl ? { left: left + inset, right, top, bottom } : { left, right: right - inset, top, bottom };
}

/** The end edge of the last gap that is wide enough; for right-to-left rows all is mirrored. */
export function freeEnd(row: Box, taken: readonly Box[], needed: number, isRtl: boolean): number | undefined {
  // Spelled out: a spread of a DOMRect is empty.
  const mirror = ({ left, right, top, bottom }: Box): Box =>
    isRtl ? { left: -right, right: -left, top, bottom } : { left, right, top, bottom };
  const { left, right } = mirror(row);
  const boxes = taken
    .map(mirror)
    .filter((box) => box.right > box.left && box.bottom > row.top && box.top < row.bottom)
    .sort((a, b) => b.right - a.right);
  let end = right;
  for (const box of [...boxes, { left, right: left }]) {
    const gap = end - Math.max(box.right, left);
    if (gap >= needed + (end === right ? margin : 2 * margin)) {
      const edge = end === right ? end : end - margin;
      return isRtl ? -edge : edge;
    }
    end = Math.min(end, box.left);
  }
  return undefined;
}

interface Measured {
  readonly text: unknown;
  readonly box: DOMRect;
  readonly spot: NameSpot | Spot | undefined;
}

/** What was measured beside an element holds as long as that only moves: as long as its size and `text` stay. */
export function keptSpots() {
  const kept = new WeakMap<object, Measured>();
  return <S extends Spot>(
    key: object,
    element: Element,
    text: unknown,
    measure: () => S | undefined,
  ): S | undefined => {
    const box = boxOf(element);
    let found = kept.get(key);
    if (!found || found.text !== text || found.box.width !== box.width || found.box.height !== box.height)
      kept.set(key, (found = { text, box, spot: measure() }));
    const { spot, box: then } = found;
    return spot && ({ ...spot, x: spot.x + box.x - then.x, y: spot.y + box.y - then.y } as S);
  };
}

/** Beside the end of the text of a name, and of a badge that belongs to it. */
export function nameEnd(name: Element, isRtl: boolean): NameSpot | undefined {
  const boxes = drawnIn(name);
  const last = boxes.at(-1);
  if (!last) return undefined;
  const middle = (last.top + last.bottom) / 2;
  const line = boxes.filter((box) => box.bottom > middle && box.top < middle);
  // What is cut off with "…" goes on beyond the box around it.
  const { left, right, width } = boxOf(name.parentElement ?? name);
  const end = isRtl ? Math.min(...line.map((box) => box.left)) : Math.max(...line.map((box) => box.right));
  const edge = !width ? end : isRtl ? Math.max(end, left) : Math.min(end, right);
  const next = drawnAfter(name);
  const isOnLine = next && next.bottom > last.top + 4 && next.top < last.bottom - 4;
  const room = isOnLine ? (isRtl ? edge - next.right : next.left - edge) : Infinity;
  const isRaised = room > -2 && room < 14;
  const away = isRaised ? 4 : 8;
  return {
    x: isRtl ? edge - away : edge + away,
    // Above what begins where the dot is.
    y: isRaised ? Math.min(last.top + 2, isOnLine && room < 8 ? next.top - 4 : Infinity) : middle,
    isRaised,
  };
}

/**
 * Is this point of the element in sight, and not under a bar or a dialog of the page? Out of the window counts as seen,
 * and so does what is under something of ours.
 */
export function isInSight({ x, y }: Spot, element: Element, host: Element): boolean {
  const scope = element.getRootNode() as Partial<DocumentOrShadowRoot>;
  const hit = scope.elementFromPoint?.(x, y);
  return !hit || hit === host || element.contains(hit) || hit.contains(element);
}

/** The boxes of texts and pictures inside an element, in document order. */
function drawnIn(element: Element): Box[] {
  const boxes: Box[] = [];
  const walker = walkerIn(element);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (isDrawn(node)) boxes.push(...boxesOf(node));
  return boxes;
}

/** The first text or picture after an element in its surroundings. */
function drawnAfter(element: Element): Box | undefined {
  let around = element;
  for (let level = 0; level < 5 && around.parentElement; level += 1) around = around.parentElement;
  const walker = walkerIn(around);
  walker.currentNode = element;
  for (let node = walker.nextNode(), steps = 0; node && steps < 12; node = walker.nextNode()) {
    if (!isDrawn(node)) continue;
    steps += 1;
    const [box, ...rest] = element.contains(node) ? [] : boxesOf(node);
    // In right-to-left lines one text can have several boxes, in any order.
    if (box) {
      const line = [box, ...rest.filter(({ top }) => top < box.bottom)];
      const [left, right] = [Math.min(...line.map((part) => part.left)), Math.max(...line.map((part) => part.right))];
      // Letters are lower than the box of their line.
      return { left, right, top: box.top + (node instanceof Text ? 3 : 0), bottom: box.bottom };
    }
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
  root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);

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
