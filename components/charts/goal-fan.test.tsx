// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { GoalFan, type GoalFanProps } from './GoalFan.tsx';
import { TargetBar } from './TargetBar.tsx';

const drawn = (node: Parameters<typeof render>[0]): Element => {
  const box = document.createElement('div');
  render(node, box);
  return box;
};
const base: GoalFanProps = {
  points: [0, 10, 20].map((at) => ({ at, value: at })),
  from: 0,
  to: 100,
  now: 20,
  base: 0,
  target: 50,
  forecast: { value: 60, low: 55, high: 65 },
  texts: { from: '1 Oct', today: 'today', to: '31 Dec', target: 'target 50', forecast: '55 – 65' },
};
const numbersOf = (path: string | null | undefined): number[] => path?.match(/[\d.]+/g)?.map(Number) ?? [];
const textOf = (root: Element, words: string) =>
  [...root.querySelectorAll('text')].find(({ textContent }) => textContent === words);

describe('the fan of a goal', () => {
  it('begins where the line ends, and is as wide as the interval at the last day', () => {
    const root = drawn(<GoalFan {...base} />);
    const dot = root.querySelector('circle');
    const [x, y, right, high, low] = numbersOf(root.querySelector('path.band')?.getAttribute('d'));
    expect([x, y]).toEqual([Number(dot?.getAttribute('cx')), Number(dot?.getAttribute('cy'))]);
    expect(right).toBeGreaterThan(x ?? 0);
    expect(low).toBeGreaterThan(high ?? 0);
    expect(root.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('has words that do not lie over each other, however close what they say is', () => {
    for (const value of [10, 45, 50, 52, 90]) {
      const forecast = { value, low: value - 1, high: value + 1 };
      const root = drawn(<GoalFan {...base} forecast={forecast} />);
      const [one, other] = ['55 – 65', 'target 50'].map((words) => Number(textOf(root, words)?.getAttribute('y')));
      expect(Math.abs((one ?? 0) - (other ?? 0))).toBeGreaterThanOrEqual(15.9);
    }
  });

  it('is a line alone where nothing is told of what comes, and leaves "today" out at its ends', () => {
    const root = drawn(<GoalFan {...base} forecast={undefined} now={1} />);
    expect(root.querySelector('.band')).toBeNull();
    expect(textOf(root, 'today')).toBeUndefined();
    expect(drawn(<GoalFan {...base} points={[]} />).childElementCount).toBe(0);
  });
});

describe('how long answers take beside what they may take', () => {
  it('has the band of the interval and the value within it, cut at the end of the scale', () => {
    const root = drawn(
      <TargetBar value={{ from: 5, to: 5 }} interval={{ from: 4, to: 99 }} target={4} most={8} width={100} />,
    );
    const [band, value] = [...root.querySelectorAll('rect')];
    expect([band?.getAttribute('x'), band?.getAttribute('width')]).toEqual(['50', '50']);
    expect(value?.getAttribute('x')).toBe('61.5');
    expect(root.querySelectorAll('text')).toHaveLength(0);
  });
});
