import { expect, it } from 'vitest';
import { checks } from '../../../../utils/compose/checks/index.ts';
import type { ViewNode } from '../../../../utils/model/card-view.ts';
import { viewOfFinding } from './finding-view.tsx';

const textOf = (node: ViewNode): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''));
const pressesOf = (node: ViewNode): string[] =>
  typeof node === 'string'
    ? []
    : [
        ...(typeof node.props['data-dock'] === 'string' ? [node.props['data-dock']] : []),
        ...node.children.flatMap(pressesOf),
      ];
const shown = (text: string, more: object = {}) => {
  const found = checks.doubledWords.run({ text }, { network: 'x', purpose: 'post' });
  return viewOfFinding({ found, at: 0, text, muted: undefined, ...more });
};
const textIn = (nodes: readonly ViewNode[]): string => nodes.map(textOf).join('');

it('shows a change where it will stand, and only presses that mean something', () => {
  const view = shown('We went to to the market, and it was good for you and for all of us.');
  expect(textIn(view)).toContain('We went to');
  expect(view.flatMap(pressesOf)).toEqual(['close', 'change', 'leave', 'mute']);
  const two = shown('We went to to the market, and and it was good for you.');
  expect(two.flatMap(pressesOf)).toEqual(['previous', 'next', 'close', 'change', 'leave', 'mute']);
  expect(shown('Fine.', { muted: 'quotes' }).flatMap(pressesOf)).toEqual(['close', 'unmute']);
});

it('offers what would stand there to be copied', () => {
  const [finding] = checks.hashtags.run(
    { text: 'Our refill stations are back. #refillstations' },
    { network: 'x', purpose: 'post' },
  );
  const view = viewOfFinding({ found: finding ? [finding] : [], at: 0, text: '', muted: undefined });
  expect(view.flatMap(pressesOf)).toEqual(['close', 'change', 'copy', 'leave', 'mute']);
});

it('keeps words from right to left from turning the sentence around them', () => {
  const [first] = shown('נפתח מחר מחר בבוקר עם קפה ועוגות לכולם.');
  expect(typeof first === 'object' && first.props['aria-label']).toContain('\u2068מחר מחר\u2069');
});

it('draws what own posts say around the line of the others, and never beyond its edges', () => {
  const bar = (own: object): readonly number[] => {
    const text = 'We went to to the market.';
    const [finding] = checks.doubledWords.run({ text }, { network: 'x', purpose: 'post' });
    const view = viewOfFinding({ found: [{ ...finding, own } as never], at: 0, text, muted: undefined });
    const rects: number[] = [];
    const collect = (node: ViewNode): void => {
      if (typeof node === 'string') return;
      if (node.tag === 'rect') rects.push(Number(node.props['x']), Number(node.props['width']));
      node.children.forEach(collect);
    };
    view.forEach(collect);
    return rects;
  };
  const [from = 0, wide = 0, at = 0] = bar({ n: 14, factor: 1, low: 0.5, high: 2 });
  expect(at + 1).toBe(75);
  expect(Math.abs(from + wide / 2 - 75)).toBeLessThan(1);
  expect(bar({ n: 6, factor: 40, low: 0, high: Infinity })).toEqual([2, 146, 147, 2]);
});
