import { expect, it } from 'vitest';
import { sampleLine } from '../../../tests/samples/post-line.ts';
import {
  filterPosts,
  noPostFilter,
  type PostContext,
  type PostFilter,
  scopeCounts,
  toggledPost,
} from './post-filter.ts';

const at = (day: number, hour = 9): { from: number; to: number } => {
  const moment = new Date(2026, 10, day, hour).getTime();
  return { from: moment, to: moment };
};
const lines = [
  sampleLine({ key: 'a', text: 'Cold hands', publishedAt: at(2), hasLink: true, format: 'image' }),
  sampleLine({ key: 'b', text: 'Warm taps', publishedAt: at(17, 23), hashtags: ['Refill'], relation: 'competitor' }),
  sampleLine({ key: 'c', text: 'Cold taps', relation: 'contact', hashtags: ['refill'], hasLink: true }),
  sampleLine({ key: 'd', text: 'Of strangers', relation: 'none', publishedAt: at(3) }),
];
const context: PostContext = {
  tagsOf: (key) => (key === 'b' ? ['hook'] : undefined),
  pillarOf: (key) => (key === 'b' ? 'p2' : undefined),
};
const found = (filter: Partial<PostFilter>) =>
  filterPosts(lines, { ...noPostFilter, ...filter }, context).lines.map(({ key }) => key);

it('keeps to the scope', () => {
  expect(found({})).toEqual(['a', 'b', 'c']);
  expect(found({ scope: 'own' })).toEqual(['a']);
  expect(found({ scope: 'all' })).toHaveLength(4);
  expect(scopeCounts(lines)).toEqual({ own: 1, competitor: 1, kept: 3, all: 4 });
});

it('finds every word in text, author and hashtags', () => {
  expect(found({ search: 'clear COLD' })).toEqual(['a', 'c']);
  expect(found({ search: '#refill' })).toEqual(['b', 'c']);
  expect(found({ search: ' ' })).toHaveLength(3);
});

it('takes both days in, and says how many have no day', () => {
  expect(found({ from: '2026-11-02', to: '2026-11-17' })).toEqual(['a', 'b']);
  expect(found({ from: '2026-11-03' })).toEqual(['b']);
  expect(filterPosts(lines, { ...noPostFilter, to: '2026-11-30' }, context)).toMatchObject({ undated: 1, ofScope: 3 });
});

it('wants one value of each facet, and all of what a post has', () => {
  expect(found({ wanted: { format: ['image', 'video'] } })).toEqual(['a']);
  expect(found({ wanted: { hashtag: ['refill'] } })).toEqual(['b', 'c']);
  expect(found({ wanted: { has: ['link', 'hashtag'] } })).toEqual(['c']);
  expect(found({ wanted: { has: ['clipping'] } })).toEqual(['b']);
  expect(found({ wanted: { tag: ['hook'] } })).toEqual(['b']);
  expect(found({ wanted: { pillar: ['p2'] } })).toEqual(['b']);
  expect(found({ wanted: { pillar: [''] } })).toEqual(['a', 'c']);
  expect(found({ wanted: { daypart: ['morning'] } })).toEqual(['a']);
  expect(found({ wanted: { daypart: [''] } })).toEqual(['c']);
});

it('adds a value and takes it away', () => {
  const once = toggledPost(noPostFilter, 'network', 'x');
  expect(once.wanted).toEqual({ network: ['x'] });
  expect(toggledPost(once, 'network', 'x')).toEqual(noPostFilter);
});
