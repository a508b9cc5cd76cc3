import type { Handed } from '../../../utils/compose/hand-over.ts';
import { boxOf } from '../../../utils/page/dom.ts';
import { around, boxesIn, isOver, widestGap, windowAround } from './keep-clear.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface DockSpot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

export const dockHeight = 40;
const widest = 560;
const narrowest = 220;
const gap = 8;
const mostTries = 4;

/**
 * Where the dock stands in the window: under the composer, else beside it, else above it, else nowhere, since it never
 * covers the network's own buttons. Undefined also while the composer is scrolled out of sight.
 */
export function spotOfDock(frame: Box, view: { width: number; height: number }, isRtl: boolean): DockSpot | undefined {
  if (frame.bottom <= 0 || frame.top >= view.height || frame.right <= frame.left) return undefined;
  const width = Math.min(widest, Math.max(narrowest, frame.right - frame.left), view.width - 2 * gap);
  const start = isRtl ? frame.right - width : frame.left;
  const left = Math.max(gap, Math.min(start, view.width - gap - width));

  const under = frame.bottom + gap;
  if (under + dockHeight <= view.height) return { left, top: under, width };

  const after = view.width - frame.right - 2 * gap;
  const before = frame.left - 2 * gap;
  const room = Math.min(widest, Math.max(after, before));
  if (room >= narrowest) {
    const besideLeft = after >= before ? frame.right + gap : frame.left - gap - room;
    return { left: besideLeft, top: view.height - gap - dockHeight, width: room };
  }
  const above = frame.top - gap - dockHeight;
  return above >= 0 ? { left, top: above, width } : undefined;
}

type Composer = Pick<Handed, 'field' | 'frame' | 'purpose'>;

const hidden = 'visibility:hidden';
/** Where the dock would stand beside the composer alone, and where it stands because of what else is there. */
let wanted: string | undefined;
let style = hidden;
let of: Composer | undefined;

/**
 * Moves the dock to its spot; without one it is not seen and takes no press. What else is there is only looked for when
 * the composer has moved.
 */
export function placeDock(dock: HTMLElement, composer: Composer): void {
  const { documentElement, defaultView } = dock.ownerDocument;
  const view = { width: documentElement.clientWidth, height: defaultView?.innerHeight ?? documentElement.clientHeight };
  const isRtl = getComputedStyle(dock).direction === 'rtl';
  const frame = boxOf<Box>(composer.frame);
  const first = spotOfDock(frame, view, isRtl);
  const before = wanted;
  wanted = styleOf(first);
  if (before !== wanted || of !== composer || !first) {
    of = composer;
    let spot = first;
    let taken = frame;
    for (let tries = 0; spot && tries < mostTries; tries += 1) {
      const over = takenAt(spot, dock, composer);
      if (!over) break;
      taken = union(taken, over);
      spot = spotOfDock(taken, view, isRtl);
    }
    style = styleOf(spot ?? spotInside(frame, view.height, composer));
  }
  // The same style once more would cost the page a frame.
  if (dock.style.cssText.replace(/ |;$/g, '') !== style) dock.style = style;
}

const styleOf = (spot: DockSpot | undefined): string =>
  spot ? `visibility:visible;left:${spot.left}px;top:${spot.top}px;width:${spot.width}px` : hidden;

const union = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});

/** What the dock would cover there: a button of the dialog around the composer, or a bar that stays while one scrolls. */
function takenAt({ left, top, width }: DockSpot, dock: HTMLElement, composer: Composer): Box | undefined {
  const { frame } = composer;
  const spot = { left, top, right: left + width, bottom: top + dockHeight };
  const box = around(composer);
  const button = box === frame ? undefined : boxesIn(box, 'button,[role=button]').find((one) => isOver(one, spot));
  if (button) return button;
  const { host } = dock.getRootNode() as ShadowRoot;
  for (const part of [0, 1, 2, 3, 4, 5]) {
    const [across, down] = [(part % 3) / 2, part > 2 ? 1 : 0];
    const hits = document.elementsFromPoint(left + across * width, top + down * dockHeight);
    const here = hits.find((one) => one !== host);
    const bar = here && !frame.contains(here) && windowAround(here);
    // What darkens the page behind a dialog is behind the composer too.
    if (bar && !bar.contains(frame) && !isOver(boxOf<Box>(bar), boxOf<Box>(frame))) return boxOf<Box>(bar);
  }
  return undefined;
}

/** In a composer that leaves no room around it: below its text, where it has no buttons, as low as that goes. */
function spotInside(box: Box, height: number, { field, frame }: Composer): DockSpot | undefined {
  const { left, right } = box;
  const written = { left, right, top: 0, bottom: boxOf<Box>(field.lastElementChild ?? field).bottom };
  const taken = [written, ...boxesIn(frame, 'button,[role=button],img')];
  const [top, bottom] = widestGap(taken, box, Math.min(box.bottom, height));
  const width = Math.min(widest, right - left - 2 * gap);
  return width < narrowest || bottom - top < dockHeight + 2 * gap
    ? undefined
    : { left: left + gap, top: bottom - gap - dockHeight, width };
}
