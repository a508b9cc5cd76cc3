import { boxOf } from '../../../utils/page/dom.ts';

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

/** Moves the dock to its spot; without one it is not seen and takes no press. */
export function placeDock(dock: HTMLElement, frame: Element): void {
  const { documentElement, defaultView } = dock.ownerDocument;
  const view = { width: documentElement.clientWidth, height: defaultView?.innerHeight ?? documentElement.clientHeight };
  const isRtl = getComputedStyle(dock).direction === 'rtl';
  const spot = spotOfDock(boxOf(frame), view, isRtl);
  const style = spot
    ? `visibility:visible;left:${spot.left}px;top:${spot.top}px;width:${spot.width}px`
    : 'visibility:hidden';
  // The same style once more would cost the page a frame.
  if (dock.style.cssText.replace(/ |;$/g, '') !== style) dock.style = style;
}
