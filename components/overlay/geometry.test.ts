// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { freeEnd, nameEnd, slotIn, withinSight } from './geometry.ts';

const row = { left: 0, right: 500, top: 0, bottom: 40 };
const box = (left: number, right: number) => ({ left, right, top: 10, bottom: 30 });

describe('the free place in a row of actions', () => {
  it('is its end when nothing is there', () => {
    expect(freeEnd(row, [box(0, 80), box(100, 180)], 60)).toBe(500);
  });

  it('is the last gap that is wide enough, a little away from what follows', () => {
    expect(freeEnd(row, [box(0, 80), box(200, 280), box(420, 500)], 60)).toBe(414);
    expect(freeEnd(row, [box(0, 80), box(200, 280), box(300, 500)], 60)).toBe(194);
  });

  it('is nowhere when the row is full', () => {
    expect(freeEnd(row, [box(0, 250), box(255, 500)], 60)).toBeUndefined();
  });

  it('mirrors in right-to-left rows', () => {
    document.body.innerHTML = '<p><button></button><button></button></p>';
    const boxes = [new DOMRect(0, 0, 500, 40), new DOMRect(420, 10, 80, 20), new DOMRect(0, 10, 80, 20)];
    for (const element of document.querySelectorAll('p,button'))
      element.getBoundingClientRect = () => boxes[element.matches('p') ? 0 : element.matches(':last-child') ? 2 : 1]!;
    const actions = document.querySelector('p')!;
    expect(slotIn(actions, 60, true)).toEqual({ x: 86, y: 20 });
    expect(slotIn(actions, 60, false)).toEqual({ x: 414, y: 20 });
    actions.lastChild?.remove();
    expect(slotIn(actions, 60, true)?.x, 'as far from the edge as the first button may be').toBe(16);
  });

  it('ignores what is not on the line of the row', () => {
    expect(freeEnd(row, [{ left: 300, right: 500, top: 60, bottom: 80 }], 60)).toBe(500);
  });
});

describe('elements without a box', () => {
  it('give no place rather than a wrong one', () => {
    const element = document.createElement('div');
    element.textContent = 'Mara';
    document.body.append(element);
    expect(slotIn(element, 24, false)).toBeUndefined();
    expect(nameEnd(element, false)).toBeUndefined();
  });
});

describe('the dot of a name', () => {
  /** A line of a name, of a badge beside it, 4 px on, and of words. Boxes in px. */
  const line = (badge: { top: number; bottom: number } | undefined, isRtl = false, isSpoken = false) => {
    const mirrored = (left: number, right: number, top: number, bottom: number): DOMRect =>
      isRtl ? new DOMRect(-right, top, right - left, bottom - top) : new DOMRect(left, top, right - left, bottom - top);
    document.body.innerHTML = `<p><b>Mara</b>${badge ? '<svg></svg>' : ''}<i>@mara</i></p>`;
    const [name, words] = [document.querySelector('b')!, document.querySelector('i')!];
    name.getBoundingClientRect = () => mirrored(0, 40, 10, 30);
    // As such boxes are everywhere; the letters in them are as wide as ever.
    if (isSpoken) Object.defineProperty(words, 'offsetWidth', { value: 1 });
    const svg = document.querySelector('svg');
    if (svg && badge) svg.getBoundingClientRect = () => mirrored(44, 60, badge.top, badge.bottom);
    const boxes = new Map<Node | null, DOMRect>([
      [name.firstChild, mirrored(0, 40, 10, 30)],
      [words.firstChild, mirrored(badge ? 64 : 44, 100, 10, 30)],
    ]);
    document.querySelector('p')!.getBoundingClientRect = () => mirrored(0, 300, 10, 30);
    const range = vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
      const rect = boxes.get(this.startContainer);
      return (rect ? [rect] : []) as unknown as DOMRectList;
    });
    const spot = nameEnd(name, isRtl);
    range.mockRestore();
    return spot;
  };
  const radius = 3;

  it.each([false, true])('keeps clear of a badge beside the name, right to left: %s', (isRtl) => {
    for (const badge of [
      { top: 12, bottom: 28 },
      { top: 8, bottom: 32 },
    ]) {
      const spot = line(badge, isRtl);
      expect(spot?.isRaised).toBe(true);
      expect((spot?.y ?? 0) + radius).toBeLessThan(badge.top);
      expect(Math.abs(spot?.x ?? 0) - radius).toBeGreaterThan(40);
    }
  });

  it('keeps clear of the letters that follow the name', () => {
    const spot = line(undefined);
    expect(spot).toMatchObject({ isRaised: true, y: 9 });
  });

  it('lies on the line of the name where what follows is for screen readers only', () => {
    expect(line(undefined, false, true)).toMatchObject({ isRaised: false, y: 20 });
  });
});

describe('the dot of a name that is cut off', () => {
  /** Its place where it would be at `x`, inside a box from 100 to 300 and from 0 to 40 of which it sticks out. */
  const cut = (overflow: string, x: number, y = 20) => {
    document.body.style.overflow = 'hidden';
    document.body.innerHTML = `<div style="overflow: ${overflow}"><p style="overflow: visible"><b>Mara</b></p></div>`;
    const [around, name] = [document.querySelector('div')!, document.querySelector('b')!];
    around.getBoundingClientRect = () => new DOMRect(100, 0, 200, 40);
    return withinSight({ x, y, isRaised: false }, name);
  };

  it('lies over the last letters in sight where what is around it scrolls', () => {
    for (const overflow of ['auto', 'scroll']) {
      expect(cut(overflow, 338)).toEqual({ x: 292, y: 20, isRaised: false });
      expect(cut(overflow, 62), 'from right to left').toMatchObject({ x: 108 });
      expect(cut(overflow, 158), 'cut at its beginning').toMatchObject({ x: 158 });
    }
  });

  it('is not there where it is scrolled away', () => {
    for (const y of [-1, 41]) expect(cut('auto', 158, y)).toBeUndefined();
  });

  it('stands beside a box that cuts it for good, also over its first line', () => {
    for (const overflow of ['hidden', 'clip']) {
      expect(cut(overflow, 338)).toMatchObject({ x: 308 });
      expect(cut(overflow, 62)).toMatchObject({ x: 92 });
      expect(cut(overflow, 158, -1)).toMatchObject({ x: 158, y: -1 });
    }
  });

  it('stays where it is in a box that hides nothing', () => {
    expect(cut('visible', 338)).toMatchObject({ x: 338 });
  });
});
