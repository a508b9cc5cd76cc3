import { expect, it } from 'vitest';
import { boxAfterKey, movedBy, reshaped, wholeBox, zoomedTo, zoomOf } from './crop-box.ts';
import { cropPresets } from './crop-presets.ts';

const wide = { width: 400, height: 200 };

it('begins with as much of the picture as the shape holds', () => {
  expect(wholeBox(wide, 1)).toEqual({ x: 100, y: 0, width: 200, height: 200 });
  expect(wholeBox(wide, 4)).toEqual({ x: 0, y: 50, width: 400, height: 100 });
});

it('zooms around its middle, and never beyond the picture or its own limits', () => {
  const whole = wholeBox(wide, 1);
  expect(zoomedTo(whole, wide, 2)).toEqual({ x: 150, y: 50, width: 100, height: 100 });
  expect(zoomOf(zoomedTo(whole, wide, 2), wide)).toBe(2);
  expect(zoomOf(zoomedTo(whole, wide, 100), wide)).toBe(8);
  expect(zoomedTo(whole, wide, 0.1)).toEqual(whole);
  const corner = movedBy(zoomedTo(whole, wide, 2), wide, 999, 999);
  expect(corner).toEqual({ x: 300, y: 100, width: 100, height: 100 });
  expect(zoomedTo(corner, wide, 1)).toEqual({ x: 200, y: 0, width: 200, height: 200 });
});

it('keeps its place and zoom in another shape', () => {
  const right = movedBy(wholeBox(wide, 1), wide, 100, 0);
  expect(reshaped(right, wide, 0.5)).toEqual({ x: 250, y: 0, width: 100, height: 200 });
  expect(zoomOf(reshaped(zoomedTo(right, wide, 3), wide, 4), wide)).toBeCloseTo(3);
});

it('follows the keys', () => {
  const box = zoomedTo(wholeBox(wide, 1), wide, 2);
  expect(boxAfterKey('ArrowRight', false, box, wide)).toEqual({ ...box, x: 154 });
  expect(boxAfterKey('ArrowLeft', true, box, wide)).toEqual({ ...box, x: 110 });
  expect(boxAfterKey('ArrowUp', false, box, wide)).toEqual({ ...box, y: 48 });
  expect(boxAfterKey('ArrowDown', true, box, wide)).toEqual({ ...box, y: 70 });
  expect(boxAfterKey('+', false, box, wide)?.width).toBeCloseTo(100 / 1.1);
  expect(boxAfterKey('-', false, box, wide)?.width).toBeCloseTo(110);
  expect(boxAfterKey('0', false, box, wide)).toEqual(wholeBox(wide, 1));
  expect(boxAfterKey('a', false, box, wide)).toBeUndefined();
});

it('has every use once for each network', () => {
  for (const presets of Object.values(cropPresets)) {
    const uses = presets.map(({ use }) => use);
    expect(new Set(uses).size).toBe(uses.length);
    for (const use of ['square', 'portrait', 'landscape', 'link', 'cover', 'face']) expect(uses).toContain(use);
  }
});
