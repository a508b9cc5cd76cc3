import { expect, it } from 'vitest';
import { selectorTable } from './selector-table.ts';

it('fills in what one selector takes from another, and what was corrected everywhere', () => {
  const { css, correct } = selectorTable({ text: '.text', mention: '{text} a', link: ':is({mention},b)' });
  expect(css).toEqual({ text: '.text', mention: '.text a', link: ':is(.text a,b)' });
  correct({ text: '.body', unknown: 'i' });
  expect(css).toEqual({ text: '.body', mention: '.body a', link: ':is(.body a,b)' });
  correct({});
  expect(css.link).toBe(':is(.text a,b)');
});
