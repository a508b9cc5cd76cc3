// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { BurnChart, type BurnPoint } from './BurnChart.tsx';

const texts = { money: (amount: number) => `€${amount}`, day: String, left: 'left', even: 'even pace', today: 'today' };

function drawn(points: readonly BurnPoint[], days?: { readonly from: number; readonly to: number }): HTMLElement {
  const box = document.createElement('div');
  render(<BurnChart budget={500} points={points} days={days} today={12} texts={texts} label="Left" />, box);
  return box;
}
const bands = (box: HTMLElement): number => box.querySelectorAll('path[fill="var(--band)"]').length;
const lines = (box: HTMLElement): readonly (string | null)[] =>
  [...box.querySelectorAll('path.ln')].map((path) => path.getAttribute('d'));

it('what is known is a line from all of the budget; what is not is a band between two', () => {
  const known = drawn([
    { at: 10, from: 500, to: 500 },
    { at: 11, from: 400, to: 400 },
  ]);
  expect([bands(known), lines(known).length]).toEqual([0, 1]);
  const open = drawn([
    { at: 10, from: 300, to: 500 },
    { at: 11, from: 300, to: 300 },
  ]);
  expect([bands(open), new Set(lines(open)).size]).toEqual([1, 2]);
});

it('starts at zero, and goes below it where more than the budget is spent', () => {
  const marks = (box: HTMLElement) =>
    [...box.querySelectorAll('text[text-anchor="end"]')].map((each) => each.textContent);
  expect(marks(drawn([{ at: 10, from: 400, to: 400 }]))).toEqual(expect.arrayContaining(['€500', '€0']));
  expect(marks(drawn([{ at: 10, from: -20, to: -20 }]))).toContain('€-20');
});

it('an even pace is drawn only where the days are known', () => {
  const point = [{ at: 10, from: 400, to: 400 }];
  expect(drawn(point).textContent).not.toContain('even pace');
  expect(drawn(point, { from: 10, to: 20 }).textContent).toContain('even pace');
});
