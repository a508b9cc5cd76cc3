import { expect, it } from 'vitest';
import { contentOf, formOf, metricsOn, onNetwork, problemOf } from './experiment-form.ts';

it('counts engagement unless another count is chosen, and one that its network shows', () => {
  const form = formOf(undefined);
  expect(form.metric).toBe('engagement');
  expect(contentOf({ ...form, metric: 'comments' }, { sd: 0.8, n: 12 })).toMatchObject({ metric: 'comments', sd: 0.8 });
  expect(metricsOn('x')).toContain('bookmarks');
  expect(metricsOn('linkedin')).not.toContain('bookmarks');
  expect(onNetwork('facebook', 'bookmarks')).toEqual({ network: 'facebook', metric: 'engagement' });
  expect(onNetwork('facebook', 'comments')).toEqual({ network: 'facebook', metric: 'comments' });
});

it('needs a title and kinds that differ', () => {
  const form = { ...formOf(undefined), title: 'A question first', arms: ['A question', 'A statement'] };
  expect(problemOf(form)).toBeUndefined();
  expect(problemOf({ ...form, title: ' ' })).toBe('title');
  expect(problemOf({ ...form, arms: ['A question', ' '] })).toBe('arms');
  expect(problemOf({ ...form, arms: ['A question', 'a question '] })).toBe('same');
});
