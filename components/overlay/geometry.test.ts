// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { freeEnd, nameEnd, slotIn } from './geometry.ts';

const row = { left: 0, right: 500, top: 0, bottom: 40 };
const box = (left: number, right: number) => ({ left, right, top: 10, bottom: 30 });

describe('the free place in a row of actions', () => {
  it('is its end when nothing is there', () => {
    expect(freeEnd(row, [box(0, 80), box(100, 180)], 60, false)).toBe(500);
  });

  it('is the last gap that is wide enough, a little away from what follows', () => {
    expect(freeEnd(row, [box(0, 80), box(200, 280), box(420, 500)], 60, false)).toBe(414);
    expect(freeEnd(row, [box(0, 80), box(200, 280), box(300, 500)], 60, false)).toBe(194);
  });

  it('is nowhere when the row is full', () => {
    expect(freeEnd(row, [box(0, 250), box(255, 500)], 60, false)).toBeUndefined();
  });

  it('mirrors in right-to-left rows, for real rectangles too', () => {
    const boxes = [new DOMRect(420, 10, 80, 20), new DOMRect(0, 10, 80, 20)];
    expect(freeEnd(new DOMRect(0, 0, 500, 40), boxes, 60, true)).toBe(86);
    expect(freeEnd(row, [box(420, 500)], 60, true)).toBe(0);
  });

  it('ignores what is not on the line of the row', () => {
    expect(freeEnd(row, [{ left: 300, right: 500, top: 60, bottom: 80 }], 60, false)).toBe(500);
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
