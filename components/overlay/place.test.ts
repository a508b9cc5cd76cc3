import { describe, expect, it } from 'vitest';
import { spotBeside } from './place.ts';

const view = { width: 1280, height: 800 };
const card = { width: 340, height: 480 };
const beside = { placements: ['right', 'left', 'bottom-end', 'top-end'] } as const;
const below = { placements: ['bottom-start', 'top-start', 'right', 'left'] } as const;

const covers = (
  reference: { x: number; y: number; width: number; height: number },
  x: number,
  y: number,
  height: number,
) =>
  x < reference.x + reference.width &&
  x + card.width > reference.x &&
  y < reference.y + reference.height &&
  y + height > reference.y;

describe('spotBeside', () => {
  it('stands beside where there is room, its middle at the middle of what it explains', () => {
    const row = { x: 244, y: 400, width: 548, height: 44 };
    expect(spotBeside(row, card, view, false, beside)).toMatchObject({ x: 800, y: 422 - 240 });
  });

  it('takes the other side when the first has no room', () => {
    const row = { x: 600, y: 400, width: 548, height: 44 };
    expect(spotBeside(row, card, view, false, beside).x).toBe(600 - 8 - 340);
  });

  it('stays inside the window', () => {
    for (const y of [0, 300, 760]) {
      const spot = spotBeside({ x: 244, y, width: 548, height: 40 }, card, view, false, beside);
      expect(spot.y).toBeGreaterThanOrEqual(8);
      expect(spot.y + Math.min(card.height, spot.maxHeight)).toBeLessThanOrEqual(800 - 8);
    }
  });

  it('begins where the name begins, and at its other end in a page from right to left', () => {
    const name = { x: 300, y: 100, width: 120, height: 20 };
    expect(spotBeside(name, card, view, false, below)).toMatchObject({ x: 300, y: 128 });
    expect(spotBeside({ ...name, x: 900 }, card, view, true, below).x).toBe(900 + 120 - 340);
  });

  it('never covers what it explains, and gets lower where the room is short', () => {
    const name = { x: 20, y: 390, width: 1240, height: 20 };
    const spot = spotBeside(name, { width: 340, height: 700 }, view, false, below);
    expect(spot.maxHeight).toBeLessThan(700);
    expect(covers(name, spot.x, spot.y, spot.maxHeight)).toBe(false);
  });
});
