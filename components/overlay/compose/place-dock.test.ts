// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type Box, dockHeight, placeDock, spotOfDock } from './place-dock.ts';

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

describe('placeDock', () => {
  const made = (parent: Element, markup: string, at: Box): HTMLElement => {
    parent.insertAdjacentHTML('beforeend', markup);
    const element = parent.lastElementChild as HTMLElement;
    element.getBoundingClientRect = () => new DOMRect(at.left, at.top, at.right - at.left, at.bottom - at.top);
    return element;
  };
  let dock: HTMLElement;
  let hit: Element[];
  const place = (frame: HTMLElement, field = frame): string => {
    placeDock(dock, { frame, field, purpose: 'post' });
    const { visibility, left, top, width } = dock.style;
    return visibility === 'hidden' ? visibility : `${left} ${top} ${width}`;
  };

  beforeEach(() => {
    document.body.innerHTML = '';
    hit = [];
    document.elementsFromPoint = () => hit;
    HTMLElement.prototype.checkVisibility = () => true;
    Object.defineProperty(window, 'innerHeight', { value: 800, configurable: true });
    Object.defineProperty(document.documentElement, 'clientWidth', { value: 1280, configurable: true });
    const host = document.createElement('div');
    document.body.append(host);
    dock = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(dock);
  });

  it('is not over buttons of the dialog that stand below the composer', () => {
    const dialog = made(document.body, '<div role="dialog"></div>', box(300, 40, 600, 300));
    const frame = made(dialog, '<form></form>', box(300, 80, 600, 200));
    made(dialog, '<button></button>', box(310, 290, 200, 40));
    expect(place(frame)).toBe('300px 338px 560px');
  });

  it('is not over a bar that stays at the foot of the window', () => {
    const bar = made(document.body, '<div style="position:fixed"><button></button></div>', box(0, 740, 1280, 60));
    const frame = made(document.body, '<form></form>', box(300, 500, 600, 200));
    hit = [bar.firstElementChild as Element];
    document.elementsFromPoint = (_x, y) => (y > 740 ? hit : []);
    expect(place(frame)).toBe('908px 692px 364px');
  });

  it('is in the composer where that fills the window, below the text and above the buttons', () => {
    const frame = made(document.body, '<form></form>', box(0, 0, 1280, 800));
    const field = made(frame, '<div contenteditable="true"></div>', box(0, 40, 1280, 700));
    made(frame, '<button></button>', box(10, 750, 100, 40));
    made(field, '<p>a text</p>', box(0, 40, 1280, 200));
    expect(place(frame, field)).toBe('8px 702px 560px');
    made(field, '<p>and more</p>', box(0, 240, 1280, 480));
    expect(place(frame, field)).toBe('hidden');
  });
});
