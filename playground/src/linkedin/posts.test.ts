import { describe, expect, it } from 'vitest';
import { buildWorld } from '../world.ts';
import { postView } from './posts.ts';
import { withEmployees } from './world.ts';

const now = Date.UTC(2026, 10, 17, 9);
const { world, payers } = withEmployees(buildWorld({ network: 'linkedin', now }));
const contacts = world.accounts.filter(({ relation, kind }) => relation === 'contact' && kind === 'person');
const views = world.feed.map(({ post, repostedBy }) =>
  postView({
    post,
    repostedBy,
    contacts,
    paidBy: payers.get(post.author.key),
    showComments: 2,
    layout: 'row',
    withHeader: true,
  }),
);

describe('the feed of the replica', () => {
  it('holds every kind of post that the reader must tell apart', () => {
    const has = (test: (view: (typeof views)[number]) => unknown): boolean => views.some((view) => Boolean(test(view)));
    expect(new Set(views.map(({ kind }) => kind))).toEqual(new Set(['activity', 'ugcPost']));
    expect(has(({ group }) => group)).toBe(true);
    expect(has(({ quoted }) => quoted)).toBe(true);
    expect(has(({ edited }) => edited)).toBe(true);
    expect(has(({ reactedBy }) => reactedBy)).toBe(true);
    expect(has(({ promoted }) => promoted === true)).toBe(true);
    expect(has(({ promoted, author }) => typeof promoted === 'string' && !author.isCompany)).toBe(true);
    const headers = new Set(views.map(({ header }) => header?.type));
    for (const type of ['suggested', 'liked', 'reposted', 'name', 'follows']) expect(headers).toContain(type);
    const media = new Set(views.map((view) => view.media?.type));
    for (const type of ['image', 'video', 'document', 'article', 'poll']) expect(media).toContain(type);
  });

  it('gives a group post the kind of id that its link names', () => {
    expect(views.filter(({ group, kind }) => group && kind !== 'activity')).toEqual([]);
  });

  it('leaves the author in the world the same as the author shown', () => {
    for (const [index, { post }] of world.feed.entries()) {
      expect(views[index]?.author.slug).toBe(post.author.handles.linkedin);
    }
  });
});
