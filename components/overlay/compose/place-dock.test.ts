import { describe, expect, it } from 'vitest';
import { type Box, dockHeight, spotOfDock } from './place-dock.ts';

const view = { width: 1280, height: 800 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('spotOfDock', () => {
  it('is under the composer, as wide as it, at most 560', () => {
    expect(spotOfDock(box(160, 92, 560, 560), view, false)).toEqual({ left: 160, top: 660, width: 560 });
    expect(spotOfDock(box(160, 92, 400, 100), view, false)).toEqual({ left: 160, top: 200, width: 400 });
    expect(spotOfDock(box(160, 92, 700, 100), view, false)).toEqual({ left: 160, top: 200, width: 560 });
  });

  it('begins at the right in a right-to-left page', () => {
    expect(spotOfDock(box(160, 92, 700, 100), view, true)).toEqual({ left: 300, top: 200, width: 560 });
  });

  it('goes beside a composer that reaches the foot of the window', () => {
    expect(spotOfDock(box(360, 40, 560, 740), view, false)).toEqual({ left: 928, top: 752, width: 344 });
    expect(spotOfDock(box(700, 40, 560, 740), view, false)).toEqual({ left: 132, top: 752, width: 560 });
  });

  it('goes above where there is no room beside', () => {
    expect(spotOfDock(box(100, 60, 1080, 740), view, false)).toEqual({ left: 100, top: 12, width: 560 });
  });

  it('is nowhere rather than over the composer', () => {
    expect(spotOfDock(box(0, 0, 1280, 800), view, false)).toBeUndefined();
    expect(spotOfDock(box(0, -300, 560, 200), view, false)).toBeUndefined();
    expect(spotOfDock(box(0, 900, 560, 200), view, false)).toBeUndefined();
    expect(spotOfDock(box(0, 0, 0, 0), view, false)).toBeUndefined();
  });

  it('never overlaps the composer and never leaves the window', () => {
    for (let left = -100; left < 1280; left += 90) {
      for (let top = -400; top < 800; top += 70) {
        for (const width of [300, 560, 900]) {
          const frame = box(left, top, width, 420);
          const spot = spotOfDock(frame, view, false);
          if (!spot) continue;
          const dock = box(spot.left, spot.top, spot.width, dockHeight);
          expect(dock.left >= 0 && dock.right <= 1280 && dock.top >= 0 && dock.bottom <= 800).toBe(true);
          const isApart =
            dock.left >= frame.right ||
            dock.right <= frame.left ||
            dock.top >= frame.bottom ||
            dock.bottom <= frame.top;
          expect(isApart).toBe(true);
        }
      }
    }
  });
});
