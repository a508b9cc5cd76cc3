import { expect, it } from 'vitest';
import type { CountLabels, ShownPost } from '../model/shown.ts';
import { countsOfMetrics } from './counts-of-metrics.ts';
import { interpreted } from './interpret.ts';

const shown = (countLabels: CountLabels, more: Partial<ShownPost> = {}): ShownPost => ({
  post: { network: countLabels.network, kind: 'status', id: '1' },
  countLabels,
  locale: 'en',
  seenAt: 0,
  surface: 'home',
  reader: 'x/1',
  ...more,
});
const countsOf = (...posts: ShownPost[]) => countsOfMetrics(posts, posts.map(interpreted));
const at = (iso: string) => ({ from: Date.parse(iso), to: Date.parse(iso) });
const x: CountLabels = {
  network: 'x',
  comments: '2 replies',
  shares: '1 repost',
  reactions: '4 Likes',
  beside: [],
};

it('calls a number missing that the reader did not find, or that is there and cannot be understood', () => {
  const [counts] = countsOf(
    shown({ network: 'linkedin' }, { missing: ['metrics.comments', 'author.name'] }),
    shown({ network: 'linkedin', comments: '2 of 3 comments', shares: '4 reposts' }),
  );
  expect(counts).toMatchObject({ surface: 'home', posts: 2, missing: { 'metrics.comments': 2 } });
  expect(counts?.absent).toEqual({ 'metrics.reactions': 2, 'metrics.shares': 1, 'metrics.views': 2 });
});

it('expects views of posts that are young enough to have them', () => {
  const [old] = countsOf(shown(x, { publishedAt: at('2021-05-01') }));
  expect(old).toMatchObject({ missing: {}, absent: { 'metrics.views': 1 } });
  const [young] = countsOf(shown(x, { publishedAt: at('2026-05-01') }));
  expect(young).toMatchObject({ missing: { 'metrics.views': 1 }, absent: {} });
});

it('never expects a number of Facebook, which leaves zeros out', () => {
  const beside = [{ text: '12', isButton: true }];
  const [counts] = countsOf(shown({ network: 'facebook', total: [], beside, listsParts: false, hasVideo: false }));
  expect(counts?.missing).toEqual({});
});

it('counts every surface for itself', () => {
  const surfaces = countsOf(shown(x), shown(x, { surface: 'profile' }), shown(x)).map(({ surface, posts }) => [
    surface,
    posts,
  ]);
  expect(surfaces).toEqual([
    ['home', 2],
    ['profile', 1],
  ]);
});
