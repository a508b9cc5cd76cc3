import { expect, it } from 'vitest';
import { type CommentRow, WorkspaceDb } from '../schema.ts';
import { audienceClockOf } from './audience-clock.ts';

const now = new Date(2026, 10, 29, 12).getTime();
const at = (hour: number) => new Date(2026, 10, 20, hour, 10).getTime();

it('is of what others wrote under own posts on that network in a year', async () => {
  const db = new WorkspaceDb(`clock-${Math.random()}`);
  const write = async (
    id: string,
    hour: number,
    more: Partial<CommentRow> = {},
    direction: 'in' | 'out' = 'in',
    seen = at(hour),
  ) => {
    const key = `x:${id}`;
    await db.comments.add({
      key,
      network: 'x',
      postKey: 'x:status:1',
      authorKey: id,
      author: { network: 'x', handle: id },
      ours: false,
      publishedAt: { from: at(hour), to: at(hour) },
      firstSeenAt: at(hour),
      lastSeenAt: at(hour),
      surface: 'post',
      reader: 'x/1',
      ...more,
    });
    await db.touches.add({
      id: `comment|${direction}|${key}`,
      profileKey: id,
      kind: 'comment',
      direction,
      at: seen,
      postKey: 'x:status:1',
      commentKey: key,
    });
  };
  await write('mara', 9);
  await write('nils', 9);
  await write('olga', 15, { publishedAt: { from: at(1), to: at(20) } });
  await write('petra', 9, { network: 'linkedin' });
  await write('quill', 9, {}, 'out');
  await write('rosa', 9, {}, 'in', now - 400 * 86_400_000);
  const clock = await audienceClockOf(db, 'x', now);
  expect(clock).toMatchObject({ n: 2, seen: 3, accounts: 2, posts: 1 });
  expect(clock.hours[9]).toBe(2);
  expect((await audienceClockOf(db, 'facebook', now)).seen).toBe(0);
  await db.delete();
});
