import type { Comment, Post } from '../../playground/src/world.ts';
import type { CommentRow } from '../../utils/db/schema.ts';
import { expect, test } from './fixtures.ts';
import { postOf, ReplicaPage } from './pages/replica.ts';
import { idOf } from './pages/rows.ts';

interface Shown {
  readonly id: string;
  readonly author: string;
  readonly comments: readonly { id: string; author: string; text: string; reactions: number }[];
}

/** The posts of the replica's world under which somebody wrote, with who wrote what. */
async function discussed({ page, network }: ReplicaPage): Promise<readonly Shown[]> {
  return page.evaluate((name) => {
    const { world } = (window as unknown as { __replica: { world: { posts: readonly Post[] } } })['__replica'];
    const told = ({ id, author, text, reactions }: Comment) => ({ id, author: author.handles[name], text, reactions });
    return world.posts
      .filter(({ comments }) => comments.length > 0)
      .map(({ id, author, comments }) => ({ id, author: author.handles[name], comments: comments.map(told) }));
  }, network);
}

const flat = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

for (const network of ['linkedin', 'facebook'] as const) {
  test(`${network}: comments that were on screen are kept with their post and their authors`, async ({
    page,
    stored,
  }) => {
    const replica = new ReplicaPage(page, network);
    await replica.open();
    const posts = await discussed(replica);
    const post = posts.find(({ comments }) => comments.length > 1);
    if (!post) throw new Error('nobody wrote under anything');
    await replica.open(postOf[network](post));
    await expect(async () => {
      await replica.scrollBy(200);
      const rows = await stored.rows<CommentRow>('comments');
      expect(rows.length).toBeGreaterThan(1);
    }).toPass({ intervals: [2000], timeout: 30_000 });

    const rows = await stored.rows<CommentRow>('comments');
    // Behind a dialog other posts stand with theirs.
    const said = new Map(
      posts.flatMap(({ id, comments }) => comments.map((comment) => [comment.id, { ...comment, of: id }])),
    );
    expect(rows.filter(({ postKey }) => idOf(postKey) === post.id).length).toBeGreaterThan(0);
    for (const row of rows) {
      const comment = said.get(row.key.split(':').at(-1) ?? '');
      expect(row.author.handle.toLowerCase()).toBe(comment?.author.toLowerCase());
      expect(flat(row.text)).toBe(flat(comment?.text));
      expect(row.reactions?.from ?? 0).toBe(comment?.reactions);
      expect(idOf(row.postKey)).toBe(comment?.of);
    }
    const ledger = await stored.rows<{ comments?: number }>('ledger');
    expect(ledger.map(({ comments }) => comments)).toEqual([rows.length]);
  });
}
