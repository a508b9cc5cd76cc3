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

it('takes the post that a page is about for a comment on what stands nearest before it', () => {
  const at = (id: string) => ({ network: 'x', kind: 'status', id }) as const;
  const before = (id: string) => post({ post: at(id), thread: 'before', threadOf: at('1000') });
  const focal = post({ post: at('1000'), thread: 'focal', threadOf: undefined });
  // As numbers, not as text; and nothing that is younger, or stands before something else.
  const batch = [before('99'), focal, before('900'), before('1001'), post({ post: at('950'), thread: 'before' })];
  expect(repliesAmong(batch)).toMatchObject([{ id: '1000', post: at('900') }]);
  expect(repliesAmong([focal])).toEqual([]);
  expect(repliesAmong([{ ...focal, promoted: true }, before('900')])).toEqual([]);
});
