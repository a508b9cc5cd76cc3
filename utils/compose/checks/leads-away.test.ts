import { expect, it } from 'vitest';
import { told } from '../../../tests/samples/findings.ts';
import type { OwnHistory } from './types.ts';

const text = 'All of it is written down at https://refill.example/report and at https://www.linkedin.com/in/ada';
const history: OwnHistory = { now: 0, texts: [], effects: { link: { n: 14, factor: 0.82, low: 0.55, high: 1.2 } } };

it('is told of the first link of a post that leads to another site, once own posts can tell what it does', () => {
  expect(told('leadsAway', text)).toEqual([]);
  expect(told('leadsAway', text, { history: { ...history, effects: {} } })).toEqual([]);
  expect(told('leadsAway', text, { history })).toEqual(['link | https://refill.example/report']);
});

it('is nothing in an answer, and of links to the networks themselves', () => {
  expect(told('leadsAway', text, { history, purpose: 'comment' })).toEqual([]);
  expect(told('leadsAway', text.replace('https://refill.example/report', 'the end'), { history })).toEqual([]);
});
