import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlanEntry } from '../../model/records.ts';
import type { PostSighting, ProfileRef } from '../../model/sighting.ts';
import { goalProgress } from '../queries/goal-progress.ts';
import { nextEntries } from '../queries/plan-next.ts';
import { planPublished } from '../queries/plan-published.ts';
import { undoChange } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { addEntry, changeEntry, removeEntry } from './plan-entries.ts';
import { declinePost, entryFromPost, leaveOut, linkPost, matchPublished, unlinkPost } from './plan-published.ts';
import { setRelation } from './profiles.ts';
import { recordSightings } from './sightings.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 24, 12);
const due = now - 3 * hour;
const texts = {
  x: 'Refills drop by 18 % in November, at all nine sites that we looked at.',
  linkedin: 'What nine hotels taught us about water in winter, and what we changed because of it.',
};
const me: ProfileRef = { network: 'x', handle: 'tidewell' };

const seen = (id: string, more: Partial<PostSighting> = {}): PostSighting => ({
  post: { network: 'x', kind: 'status', id },
  author: me,
  permalink: `https://x.com/tidewell/status/${id}`,
  publishedAt: { from: due + 60_000, to: due + 60_000 },
  text: texts.x,
  textComplete: true,
  metrics: { reactions: { from: 3, to: 3 }, comments: { from: 0, to: 0 }, shares: { from: 1, to: 1 } },
  seenAt: now,
  surface: 'home',
  reader: 'x/1',
  ...more,
});

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(`test-${Math.random()}`);
  await setRelation(db, me, 'own', now - 90 * day);
  await setRelation(db, { network: 'linkedin', handle: 'tidewell' }, 'own', now - 90 * day);
});
afterEach(() => db.delete());

/** As the background does with what a page tells. */
async function see(...posts: PostSighting[]): Promise<readonly string[]> {
  const at = Math.max(...posts.map(({ seenAt }) => seenAt));
  const { ownPosts } = await recordSightings(db, { posts, profiles: [] }, at);
  await matchPublished(db, ownPosts, at);
  return ownPosts;
}
const plan = (more: Partial<PlanEntry> = {}): Promise<PlanEntry> =>
  addEntry(db, { title: 'Refills', state: 'scheduled', variants: { x: texts.x }, dueAt: due, ...more }, due - 5 * day);
const stored = async ({ id }: PlanEntry): Promise<PlanEntry | undefined> => db.planEntries.get(id);
const today = () => planPublished(db, now);

describe('an own post that is seen', () => {
  it('makes its entry published, with the post and how it came to that', async () => {
    const entry = await plan();
    await see(seen('1'));
    const post = { network: 'x', kind: 'status', id: '1' } as const;
    expect(await stored(entry)).toMatchObject({
      state: 'published',
      publishedPost: post,
      published: { x: { post, at: now, was: 'scheduled', by: 'text' } },
    });
    expect(await today()).toMatchObject({ questions: [], unplanned: [], noted: [{ network: 'x' }] });
    expect(await nextEntries(db, 'x', now, 5)).toEqual([]);
  });

  it('counts for the goal, and goes on counting', async () => {
    await plan();
    const goal = { id: 'g', title: 'Posts', metric: 'engagement', target: 100, createdAt: 0, updatedAt: 0 } as const;
    const asked = { ...goal, startsAt: now - 9 * day, dueAt: now + 9 * day };
    expect((await goalProgress(db, asked, now)).reach).toBeUndefined();
    await see(seen('1'));
    expect((await goalProgress(db, asked, now)).reach).toEqual({ from: 4, to: 4 });
    await see(seen('1', { seenAt: now + hour, metrics: { ...seen('1').metrics, reactions: { from: 9, to: 9 } } }));
    expect((await goalProgress(db, asked, now + hour)).reach).toEqual({ from: 10, to: 10 });
  });

  it('makes it published only once every text of it is out', async () => {
    const entry = await plan({ variants: texts });
    await see(seen('1'));
    expect(await stored(entry)).toMatchObject({ state: 'scheduled', publishedPost: { network: 'x' } });
    expect(await nextEntries(db, 'x', now, 5)).toEqual([]);
    expect(await nextEntries(db, 'linkedin', now, 5)).toHaveLength(1);
    const author: ProfileRef = { network: 'linkedin', handle: 'tidewell' };
    const post = { network: 'linkedin', kind: 'activity', id: '7' } as const;
    await see(seen('7', { post, author, text: texts.linkedin, seenAt: now + hour }));
    expect(await stored(entry)).toMatchObject({ state: 'published', published: { x: {}, linkedin: { post } } });
  });

  it('is asked for nothing more when it is seen again, and when it is a post of somebody else', async () => {
    await plan();
    expect(await see(seen('1'))).toEqual(['x:status:1']);
    expect(await see(seen('1', { seenAt: now + hour }))).toEqual([]);
    const other: ProfileRef = { network: 'x', handle: 'clearspout' };
    expect(await see(seen('2', { author: other, seenAt: now + hour }))).toEqual([]);
  });

  it('of somebody else with the same words changes nothing', async () => {
    const entry = await plan();
    await see(seen('2', { author: { network: 'x', handle: 'clearspout' } }));
    expect(await stored(entry)).toMatchObject({ state: 'scheduled' });
    expect(await today()).toEqual({ questions: [], unplanned: [], noted: [] });
  });

  it('leaves the other workspace as it is', async () => {
    const other = new WorkspaceDb(`other-${Math.random()}`);
    try {
      const entry = await addEntry(
        other,
        { title: 'Refills', state: 'scheduled', variants: { x: texts.x } },
        due - day,
      );
      await plan();
      await see(seen('1'));
      expect(await other.planEntries.get(entry.id)).toMatchObject({ state: 'scheduled', updatedAt: entry.updatedAt });
      expect(await planPublished(other, now)).toEqual({ questions: [], unplanned: [], noted: [] });
    } finally {
      await other.delete();
    }
  });

  it('is no advertisement and no repost', async () => {
    const entry = await plan();
    await see(seen('1', { promoted: true }), seen('2', { format: 'repost' }));
    expect(await stored(entry)).toMatchObject({ state: 'scheduled' });
  });
});

describe('where it is not sure', () => {
  it('both entries are asked for, and one press says which', async () => {
    const [a, b] = [await plan({ title: 'A' }), await plan({ title: 'B', dueAt: due + 8 * hour })];
    await see(seen('1'));
    const [question] = (await today()).questions;
    expect(question?.candidates.map(({ entry }) => entry.title)).toEqual(['A', 'B']);
    const row = await db.posts.get('x:status:1');
    const undo = row && (await linkPost(db, b.id, row, 'user', now));
    expect(await stored(b)).toMatchObject({ state: 'published', published: { x: { by: 'user' } } });
    expect(await stored(a)).toMatchObject({ state: 'scheduled' });
    expect((await today()).questions).toEqual([]);
    if (undo) await undoChange(db, undo, now);
    expect(await stored(b)).toMatchObject({ state: 'scheduled' });
    expect((await today()).questions).toHaveLength(1);
  });

  it('and it is none of them, it is not asked again, and offered as not planned', async () => {
    const entries = [await plan({ title: 'A' }), await plan({ title: 'B', dueAt: due + 8 * hour })];
    await see(seen('1'));
    await declinePost(
      db,
      entries.map(({ id }) => id),
      'x:status:1',
      now,
    );
    expect(await today()).toMatchObject({ questions: [], unplanned: [{ key: 'x:status:1' }] });
    await matchPublished(db, ['x:status:1'], now);
    expect((await stored(entries[0] as PlanEntry))?.published).toBeUndefined();
  });

  it('two posts that were seen at once and could be one entry are both asked about', async () => {
    const entry = await plan();
    await see(seen('1'), seen('2', { publishedAt: { from: due + hour, to: due + hour } }));
    expect(await stored(entry)).toMatchObject({ state: 'scheduled' });
    expect((await today()).questions.map(({ post }) => post.key)).toEqual(['x:status:2', 'x:status:1']);
  });

  it('an entry that is written after its post was seen is asked for', async () => {
    await plan({ variants: { x: 'Something else that was planned for the month.' } });
    await see(seen('1'));
    expect((await today()).unplanned).toHaveLength(1);
    await addEntry(db, { title: 'Late', state: 'draft', variants: { x: texts.x }, dueAt: due }, now);
    expect((await today()).questions).toMatchObject([{ candidates: [{ entry: { title: 'Late' } }] }]);
  });
});

describe('a wrong match', () => {
  it('is taken back in one step, and not proposed again', async () => {
    const entry = await plan({ state: 'approved' });
    await see(seen('1'));
    const undo = await unlinkPost(db, entry.id, 'x', now);
    const left = await stored(entry);
    expect(left).toMatchObject({ state: 'approved', declinedPosts: ['x:status:1'] });
    expect([left?.published, left?.publishedPost]).toEqual([undefined, undefined]);
    await matchPublished(db, ['x:status:1'], now);
    expect(await stored(entry)).toMatchObject({ state: 'approved' });
    expect(await today()).toMatchObject({ questions: [], unplanned: [{ key: 'x:status:1' }], noted: [] });
    // Another post with the same words may be it.
    await see(seen('2'));
    expect(await stored(entry)).toMatchObject({ published: { x: { post: { id: '2' } } } });
    if (undo) await undoChange(db, undo, now);
    expect(await stored(entry)).toMatchObject({ published: { x: { post: { id: '1' } } }, state: 'published' });
  });

  it('on one of two networks leaves the other one', async () => {
    const entry = await plan({ variants: texts });
    await see(seen('1'));
    const post = { network: 'linkedin', kind: 'activity', id: '7' } as const;
    await linkPost(db, entry.id, { post }, 'user', now + 1);
    expect(await stored(entry)).toMatchObject({ state: 'published', publishedPost: { network: 'x' } });
    await unlinkPost(db, entry.id, 'x', now + 2);
    expect(await stored(entry)).toMatchObject({ state: 'scheduled', publishedPost: post });
    expect(Object.keys((await stored(entry))?.published ?? {})).toEqual(['linkedin']);
  });

  it('survives that the entry is edited', async () => {
    const entry = await plan();
    await see(seen('1'));
    const { published, publishedPost } = (await stored(entry)) ?? {};
    await changeEntry(db, entry.id, { ...entry, state: 'published', title: 'Other', publishedPost }, now + hour);
    expect(await stored(entry)).toMatchObject({ title: 'Other', published, publishedPost });
  });
});

describe('an own post without an entry', () => {
  it('is offered, becomes one in one step, and is offered again when that is taken back', async () => {
    await plan({ variants: { linkedin: texts.linkedin } });
    await see(seen('1', { text: 'We are hiring a night porter in Bergen.\nStart in January.' }));
    expect((await today()).unplanned).toMatchObject([{ key: 'x:status:1', network: 'x' }]);
    const made = await entryFromPost(db, 'x:status:1', now);
    expect(made && (await stored(made))).toMatchObject({
      title: 'We are hiring a night porter in Bergen.',
      state: 'published',
      dueAt: due + 60_000,
      published: { x: { post: { id: '1' }, by: 'user' } },
    });
    expect((await today()).unplanned).toEqual([]);
    if (made) await removeEntry(db, made.id, now);
    expect((await today()).unplanned).toHaveLength(1);
  });

  it('is left out where the user says so, and is not told to who plans nothing', async () => {
    await see(seen('1'));
    expect((await today()).unplanned).toEqual([]);
    await plan({ variants: { linkedin: texts.linkedin } });
    expect((await today()).unplanned).toHaveLength(1);
    await leaveOut(db, ['x:status:1']);
    expect((await today()).unplanned).toEqual([]);
    await leaveOut(db, ['x:status:1'], true);
    expect((await today()).unplanned).toHaveLength(1);
  });

  it('is no reply, no further part of a thread and no post of long ago', async () => {
    await plan({ parts: { x: ['Nobody wants a cold bottle on a cold morning.'] } });
    await see(
      seen('1'),
      seen('2', { text: 'Nobody wants a cold bottle on a cold morning.' }),
      seen('3', { text: '@clearspout how do you measure that?' }),
      seen('4', { text: 'An old one that nobody planned.', publishedAt: { from: now - 20 * day, to: now - 20 * day } }),
    );
    expect((await today()).unplanned).toEqual([]);
  });
});
