// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { PostDots, type PostDot } from './PostDots.tsx';

const dot = (key: string, factor: number, low: number, high: number): PostDot => ({
  key,
  at: 50,
  factor,
  low,
  high,
  shape: 'circle',
  colour: 'd1',
});

function drawn(dots: readonly PostDot[]): { readonly ticks: readonly string[]; readonly bars: readonly number[][] } {
  const box = document.createElement('div');
  const days = [{ at: 0, text: '1 Oct' }];
  render(<PostDots dots={dots} from={0} to={100} days={days} usual="usual" label="Posts" />, box);
  const texts = [...box.querySelectorAll('text')].map((each) => each.textContent);
  const bars = [...box.querySelectorAll('path[stroke-width="2"]')].map((path) =>
    (path.getAttribute('d') ?? '').match(/[\d.]+/g)!.map(Number),
  );
  expect(box.querySelectorAll('path[fill="var(--d1)"]')).toHaveLength(dots.length);
  return { ticks: texts.filter((text) => text.startsWith('×')), bars };
}

it('the axis doubles at each line and goes as far as the intervals do, at least to twice and half', () => {
  expect(drawn([dot('a', 1, 0.9, 1.2)]).ticks).toEqual(['×½', '×1', '×2']);
  expect(drawn([dot('a', 1, 0.2, 3)]).ticks).toEqual(['×1/8', '×¼', '×½', '×1', '×2', '×4']);
});

it('what lies beyond the axis is drawn at its edge: nothing, or a hundred times as much', () => {
  const { ticks, bars } = drawn([dot('none', 0, 0, 0.4), dot('all', 100, 60, 4000)]);
  expect([ticks[0], ticks.at(-1)]).toEqual(['×1/32', '×32']);
  for (const numbers of bars) for (const each of numbers) expect(Number.isFinite(each)).toBe(true);
  // Both ends of the second lie at the top.
  expect(bars[1]?.[1]).toBe(12);
  expect(bars[1]?.[2]).toBe(12);
});
