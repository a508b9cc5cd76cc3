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

/** What is left of the window: from where to where bars leave it free. */
interface View {
  readonly width: number;
  readonly top?: number;
  readonly height: number;
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
export function spotOfDock(frame: Box, view: View, isRtl: boolean): DockSpot | undefined {
  const { top = 0 } = view;
  if (frame.bottom <= top || frame.top >= view.height || frame.right <= frame.left || frame.bottom <= frame.top)
    return undefined;
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
  return above >= top ? { left, top: above, width } : undefined;
}

type Composer = Pick<Handed, 'field' | 'frame' | 'purpose'>;

const hidden = 'visibility:hidden';
const buttons = 'button,[role=button]';
/** Where the composer was when its spot was looked for, what scrolls it, and what came of it. */
let was: string | undefined;
let of: Composer | undefined;
let scroller: Element | undefined;
let spot: DockSpot | undefined;

/**
 * Moves the dock to its spot; without one it is not seen and takes no press. What else is there is only looked for when
 * the composer has moved.
 */
export function placeDock(dock: HTMLElement, composer: Composer): void {
  const { documentElement, defaultView } = dock.ownerDocument;
  const view = { width: documentElement.clientWidth, height: defaultView?.innerHeight ?? documentElement.clientHeight };
  if (of !== composer) scroller = scrollerAround(composer.frame);
  const clip = scroller && scroller.scrollHeight > scroller.clientHeight ? boxOf<Box>(scroller) : undefined;
  const frame = clip ? overlap(boxOf<Box>(composer.frame), clip) : boxOf<Box>(composer.frame);
  const now = [frame.left, frame.top, frame.right, frame.bottom, view.width, view.height].join();
  let style = dock.style.cssText;
  if (was !== now || of !== composer || !spot) {
    of = composer;
    was = now;
    const isRtl = getComputedStyle(dock).direction === 'rtl';
    const { host } = dock.getRootNode() as ShadowRoot;
    const free = betweenBars(view, frame, host, composer);
    spot = spotOfDock(frame, free, isRtl);
    let taken = frame;
    for (let tries = 0; spot && tries < mostTries; tries += 1) {
      const over = takenAt(spot, host, composer, clip);
      if (!over) break;
      taken = union(taken, over);
      spot = spotOfDock(taken, free, isRtl);
    }
    style = styleOf(spot ?? spotInside(frame, free.height, composer));
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

const overlap = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

/** What scrolls the composer within the page. */
function scrollerAround(frame: Element): Element | undefined {
  for (let box = frame.parentElement; box && box !== document.body; box = box.parentElement) {
    const { overflowY, position } = getComputedStyle(box);
    if (/auto|scroll/.test(overflowY)) return box;
    if (position === 'fixed') return undefined;
  }
  return undefined;
}

/** What stays at a place of the window while one scrolls, and neither holds the composer nor is in it. */
function barAt(x: number, y: number, host: Element, frame: Element): Box | undefined {
  const here = document.elementsFromPoint(x, y).find((one) => one !== host);
  const bar = here && !frame.contains(here) && windowAround(here);
  return bar && !bar.contains(frame) ? boxOf<Box>(bar) : undefined;
}

/** Without the bars at the edges of the window, as wide as the composer and more: a long one goes on under them. */
function betweenBars(view: View, { left, right }: Box, host: Element, { frame }: Composer): Required<View> {
  const [top, bottom] = [1, view.height - 1].map((y) => {
    const bar = barAt((left + right) / 2, y, host, frame);
    return bar && bar.left <= left && right <= bar.right && (bar.bottom - bar.top) * 2 < view.height ? bar : undefined;
  });
  return { ...view, top: top?.bottom ?? 0, height: bottom?.top ?? view.height };
}

/**
 * What the dock would cover there: a button of the dialog around the composer, one beside the box that the composer is
 * scrolled in, or a bar that stays while one scrolls.
 */
function takenAt({ left, top, width }: DockSpot, host: Element, composer: Composer, clip?: Box): Box | undefined {
  const { frame } = composer;
  const spot = { left, top, right: left + width, bottom: top + dockHeight };
  const box = around(composer);
  const isOutside = clip && (spot.top < clip.top || clip.bottom < spot.bottom);
  const others = [
    ...(box === frame ? [] : boxesIn(box, buttons)),
    ...(isOutside
      ? boxesIn(frame.closest('dialog,[role=dialog]') ?? (frame.getRootNode() as ParentNode), buttons, scroller)
      : []),
  ];
  const button = others.find((one) => isOver(one, spot));
  if (button) return button;
  for (const part of [0, 1, 2, 3, 4, 5]) {
    const [across, down] = [(part % 3) / 2, part > 2 ? 1 : 0];
    const bar = barAt(left + across * width, top + down * dockHeight, host, frame);
    // What darkens the page behind a dialog is behind the composer too.
    if (bar && !isOver(bar, boxOf<Box>(frame))) return bar;
  }
  return undefined;
}

/** In a composer that leaves no room around it: below its text, where it has no buttons, as low as that goes. */
function spotInside(box: Box, height: number, { field, frame }: Composer): DockSpot | undefined {
  const { left, right } = box;
  const written = { left, right, top: 0, bottom: boxOf<Box>(field.lastElementChild ?? field).bottom };
  const taken = [written, ...boxesIn(frame, `${buttons},img`)];
  const [top, bottom] = widestGap(taken, box, Math.min(box.bottom, height));
  const width = Math.min(widest, right - left - 2 * gap);
  return width < narrowest || bottom - top < dockHeight + 2 * gap
    ? undefined
    : { left: left + gap, top: bottom - gap - dockHeight, width };
}
