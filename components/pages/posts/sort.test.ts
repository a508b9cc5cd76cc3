import { describe, expect, it } from 'vitest';
import type { PostLine } from '../../../utils/db/queries/posts-table.ts';
import { exactly } from '../../../utils/lib/count.ts';
import { filterPosts, sortPosts } from './sort.ts';

const line = (key: string, engagement: number | undefined, text = ''): PostLine => ({
  key,
  post: { network: 'x', kind: 'status', id: key },
  text,
  authorName: 'Clearspout',
  relation: 'none',
  publishedAt: undefined,
  engagement: engagement === undefined ? undefined : exactly(engagement),
  shown: undefined,
  seenAt: 0,
  sightings: 1,
  permalink: undefined,
});
const lines = [line('none', undefined), line('few', 3, 'Cold hands'), line('zero', 0), line('many', 9, 'Warm taps')];

describe('posts', () => {
  it('puts what was not seen last in both directions', () => {
    const keys = (direction: 'up' | 'down') => sortPosts(lines, { by: 'engagement', direction }).map(({ key }) => key);
    expect(keys('down')).toEqual(['many', 'few', 'zero', 'none']);
    expect(keys('up')).toEqual(['zero', 'few', 'many', 'none']);
  });

  it('finds every word in text and author', () => {
    expect(filterPosts(lines, 'clear COLD').map(({ key }) => key)).toEqual(['few']);
    expect(filterPosts(lines, ' ')).toHaveLength(4);
  });
});
