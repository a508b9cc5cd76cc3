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
  expect(view.flatMap(pressesOf)).toEqual(['close', 'change', 'mute']);
  const two = shown('We went to to the market, and and it was good for you.');
  expect(two.flatMap(pressesOf)).toEqual(['previous', 'next', 'close', 'change', 'mute']);
  expect(shown('Fine.', { muted: 'quotes' }).flatMap(pressesOf)).toEqual(['close', 'unmute']);
});

it('keeps words from right to left from turning the sentence around them', () => {
  const [first] = shown('נפתח מחר מחר בבוקר עם קפה ועוגות לכולם.');
  expect(typeof first === 'object' && first.props['aria-label']).toContain('\u2068מחר מחר\u2069');
});
