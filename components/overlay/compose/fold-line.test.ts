// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { placeFoldLine } from './fold-line.ts';

let layer: HTMLElement;
const boxed = (x: number, y: number, width: number, height: number): HTMLElement => {
  const element = document.createElement('div');
  element.getBoundingClientRect = () => new DOMRect(x, y, width, height);
  return element;
};
const field = boxed(120, 100, 400, 200);
const frame = boxed(100, 80, 440, 280);
const line = (): HTMLElement => layer.firstElementChild as HTMLElement;
const words = (): HTMLElement => line().firstElementChild as HTMLElement;
const placeIn = (width: number, last = new DOMRect(300, 140, 40, 20)): void => {
  Object.defineProperty(window, 'innerWidth', { value: width, configurable: true });
  placeFoldLine(layer, { field, frame }, last);
};

beforeEach(() => {
  layer = document.createElement('div');
  layer.innerHTML = '<i class="foldline"><span>Visible up to here</span></i>';
  words().getBoundingClientRect = () => new DOMRect(0, 0, 200, 26);
});

it('leads out of the composer to its words, which lie beside what is written', () => {
  placeIn(1280);
  expect(line().style.cssText).toContain('left: 120px; top: 160px; width: 644px');
  expect(words().classList.contains('unroomed')).toBe(false);
});

it('ends with the editor, and says nothing, where there is no room beside the composer', () => {
  placeIn(640);
  expect(line().style.cssText).toContain('left: 120px; top: 160px; width: 400px');
  expect(words().classList.contains('unroomed')).toBe(true);
});

it('is away where its line is scrolled out of the editor', () => {
  placeIn(1280, new DOMRect(300, 320, 40, 20));
  expect(line().style.cssText).toBe('');
});
