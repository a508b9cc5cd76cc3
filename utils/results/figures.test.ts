import { expect, it } from 'vitest';
import { figureOf } from './figures.ts';
import { isSpoiled, postOfAddress, postOfId, postsOfContent } from './post-address.ts';

it.each([
  ['1,234', 'clicks', '.', 1234],
  ['1.234', 'clicks', ',', 1234],
  ['1 234', 'clicks', '.', 1234],
  ['0', 'clicks', '.', 0],
  // Not given is not 0.
  ['', 'clicks', '.', undefined],
  ['–', 'clicks', '.', undefined],
  ['N/A', 'revenue', '.', undefined],
  ['1.2K', 'clicks', '.', 'badNumber'],
  ['12 %', 'clicks', '.', 'badNumber'],
  ['12.5', 'clicks', '.', 'badNumber'],
  ['1.85E+18', 'impressions', '.', 'badNumber'],
  ['=1+1', 'clicks', '.', 'badNumber'],
  ['12.5', 'conversions', '.', 12.5],
  ['-3', 'clicks', '.', 'negative'],
  ['\u22123', 'clicks', '.', 'negative'],
  ['€ 1.234,50', 'revenue', ',', 1234.5],
  ['1,234.50 USD', 'spend', '.', 1234.5],
  ['12 apples', 'spend', '.', 'badNumber'],
] as const)('%j as %s is %j', (cell, metric, mark, figure) => {
  expect(figureOf(cell, metric, mark)).toBe(figure);
});

it('a post is known by its address and by the id of its network', () => {
  const status = { network: 'x', kind: 'status', id: '1992000000000000077' };
  expect(postOfAddress('https://twitter.com/tidewell/status/1992000000000000077?s=20')).toEqual(status);
  expect(postOfAddress('x.com/i/web/status/1992000000000000077')).toEqual(status);
  expect(postOfAddress('urn:li:share:7262000000000000001')).toMatchObject({ kind: 'share' });
  expect(postOfAddress('https://x.com/tidewell')).toBeUndefined();
  expect(postOfAddress('https://evil.example/x.com/a/status/1992000000000000077')).toBeUndefined();
  expect(postOfId('1992000000000000077', 'x')).toEqual(status);
  expect(postOfId('6155000000_122100000000000001', 'facebook')).toMatchObject({ id: '122100000000000001' });
  expect(postOfId('1992000000000000077', 'ga4')).toBeUndefined();
  expect(postsOfContent('winter')).toEqual([]);
  expect(postsOfContent('1992000000000000077').length).toBeGreaterThan(1);
});

it.each([
  ['1.85E+18', true],
  ['1,85e+18', true],
  ['1992000000000000000', true],
  ['1992000000000000077', false],
  ['1992000000000001000', false],
  ['100000', false],
])('%s was rounded by a spreadsheet: %s', (id, spoiled) => {
  expect(isSpoiled(id)).toBe(spoiled);
});
