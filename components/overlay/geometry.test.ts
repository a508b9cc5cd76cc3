// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
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
