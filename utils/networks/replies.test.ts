import { expect, it } from 'vitest';
import type { PostSighting } from '../model/sighting.ts';
import { repliesAmong } from './replies.ts';

const about = { network: 'x', kind: 'status', id: '1' } as const;
const post = (more: Partial<PostSighting>): PostSighting => ({
  post: { network: 'x', kind: 'status', id: '2' },
  author: { network: 'x', handle: 'otto' },
  text: 'When is it?',
  metrics: { reactions: { from: 3, to: 3 } },
  seenAt: 5,
  surface: 'post',
  reader: 'x/1',
  ...more,
});

it('takes what stands below the post of a page for comments on it', () => {
  expect(repliesAmong([post({ thread: 'after', threadOf: about })])).toEqual([
    {
      id: '2',
      post: about,
      author: { network: 'x', handle: 'otto' },
      text: 'When is it?',
      reactions: { from: 3, to: 3 },
      seenAt: 5,
      surface: 'post',
      reader: 'x/1',
    },
  ]);
});

it.each([{ thread: 'before', threadOf: about }, { thread: 'focal' }, {}, { thread: 'after' }] as const)(
  'and nothing else: %j',
  (more) => expect(repliesAmong([post(more)])).toEqual([]),
);
