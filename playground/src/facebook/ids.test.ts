// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { buildWorld } from '../world.ts';

const posts = buildWorld({ network: 'facebook', now: Date.UTC(2026, 10, 17) }).posts.slice(0, 50);

describe('pfbid', () => {
  it('leads back to the number of its post', async () => {
    const { numberOf, pfbidOf } = await import('./ids.ts');
    for (const { id } of posts) {
      expect(pfbidOf(id)).toMatch(/^pfbid0\w{58}$/);
      expect(numberOf(pfbidOf(id))).toBe(id);
    }
  });

  it('is another one after the next load, and the old one still works', async () => {
    const first = await import('./ids.ts');
    const [post] = posts;
    const before = first.pfbidOf(post!.id);
    vi.resetModules();
    const second = await import('./ids.ts');
    expect(second.pfbidOf(post!.id)).not.toBe(before);
    expect(second.numberOf(before)).toBe(post!.id);
  });

  it('takes plain numbers, and nothing else', async () => {
    const { numberOf } = await import('./ids.ts');
    expect(numberOf('1179533141809535')).toBe('1179533141809535');
    expect(numberOf('pfbid0short')).toBeUndefined();
    expect(numberOf('photos')).toBeUndefined();
  });
});

it('names the post in the link of a commenter', async () => {
  const { commenterAddress } = await import('./ids.ts');
  const post = posts.find(({ comments }) => comments.length > 0)!;
  const [comment] = post.comments;
  const encoded = new URL(commenterAddress(comment!.author, post, comment!.id)).searchParams.get('comment_id') ?? '';
  expect(atob(encoded)).toBe(`comment:${post.id}_${comment!.id}`);
});
