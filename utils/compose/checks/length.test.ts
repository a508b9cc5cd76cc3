import { expect, it } from 'vitest';
import { findingsIn, told } from '../../../tests/samples/findings.ts';

it('marks what does not fit, in whole characters', () => {
  expect(told('length', 'x'.repeat(280), { network: 'x' })).toEqual([]);
  expect(told('length', `${'x'.repeat(280)}yz`, { network: 'x' })).toEqual(['over | yz']);
  expect(told('length', `${'x'.repeat(279)}👨‍👩‍👧‍👦.`, { network: 'x' })).toEqual(['over | 👨‍👩‍👧‍👦.']);
  expect(told('length', `${'語'.repeat(140)}語`, { network: 'x' })).toEqual(['over | 語']);
  // A line under the space at the end of a line would look like a sign.
  expect(told('length', `${'x'.repeat(280)} yz`, { network: 'x' })).toEqual(['over | yz']);
  expect(told('length', `${'x'.repeat(280)}  `, { network: 'x' })).toEqual(['over |   ']);
  expect(findingsIn('length', 'x'.repeat(300), { network: 'x' })[0]?.args).toEqual(['20', '280']);
});

it('knows the purpose, and takes another limit', () => {
  expect(told('length', 'x'.repeat(1300), { purpose: 'comment' })).toHaveLength(1);
  expect(told('length', 'x'.repeat(1300))).toEqual([]);
  expect(told('length', 'x'.repeat(300), { network: 'x', limit: 25_000 })).toEqual([]);
  expect(told('length', 'x'.repeat(161), { network: 'x', purpose: 'bio' })).toEqual(['over | x']);
  expect(told('length', 'x'.repeat(99_999), { network: 'facebook', purpose: 'message' })).toEqual([]);
});
