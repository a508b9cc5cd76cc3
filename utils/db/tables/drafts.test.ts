import { afterEach, describe, expect, it } from 'vitest';
import type { CommentSighting, PostSighting } from '../../model/sighting.ts';
import { backupTables } from '../backup/tables.ts';
import { deleteWorkspaceData, openWorkspace } from '../open.ts';
import { findDraft, forgetDraft, forgetPublished, keepDraft, pruneDrafts } from './drafts.ts';

afterEach(() => deleteWorkspaceData('drafts'));

const day = 86_400_000;
const place = { network: 'x', context: 'post:' } as const;
const me = { network: 'x', handle: 'Tidewell' } as const;
const long = 'Refills drop by 18 % in November. The tap water gets colder, and nobody wants a cold bottle.';
const post = (text: string, textComplete = true, author: typeof me | { network: 'x'; handle: string } = me) =>
  ({ author, text, textComplete }) as Partial<PostSighting> as PostSighting;
const seen = (...posts: PostSighting[]) => ({ posts, comments: [], viewer: { ...me, handle: 'tidewell' } });

describe('drafts', () => {
  it('of one stay stand in place of each other, and are offered to the next one only', async () => {
    const db = await openWorkspace('drafts');
    await keepDraft(db, place, { session: 'a', text: 'Ref', at: 1 });
    await keepDraft(db, place, { session: 'a', text: 'Refills', at: 2 });
    expect(await findDraft(db, place, 'a', 3)).toBeUndefined();
    expect(await findDraft(db, place, 'b', 3)).toEqual({ session: 'a', text: 'Refills', at: 2 });
    expect(await findDraft(db, { ...place, context: 'reply:1' }, 'b', 3)).toBeUndefined();
    expect(await findDraft(db, { ...place, network: 'facebook' }, 'b', 3)).toBeUndefined();
  });

  it('of an earlier stay are not lost when another one begins to type', async () => {
    const db = await openWorkspace('drafts');
    await keepDraft(db, place, { session: 'a', text: 'Long work', at: 1 });
    await keepDraft(db, place, { session: 'b', text: 'x', at: 2 });
    await forgetDraft(db, place, 'b');
    expect(await findDraft(db, place, 'c', 3)).toMatchObject({ text: 'Long work' });
    await forgetDraft(db, place, 'a');
    expect(await db.meta.where('key').startsWith('draft').count()).toBe(0);
  });

  it('are neither offered nor kept after fourteen days', async () => {
    const db = await openWorkspace('drafts');
    await keepDraft(db, place, { session: 'a', text: 'Old', at: 0 });
    expect(await findDraft(db, place, 'b', 14 * day - 1)).toBeDefined();
    expect(await findDraft(db, place, 'b', 14 * day)).toBeUndefined();
    await pruneDrafts(db, 14 * day - 1);
    expect(await db.meta.where('key').startsWith('draft').count()).toBe(1);
    await pruneDrafts(db, 14 * day);
    expect(await db.meta.where('key').startsWith('draft').count()).toBe(0);
  });

  it('stand in a table that no backup has', () => {
    expect(backupTables).not.toContain('meta');
  });
});

describe('a draft that was published', () => {
  const isKept = async (...posts: PostSighting[]): Promise<boolean> => {
    const db = await openWorkspace('drafts');
    await forgetPublished(db, 'x', seen(...posts));
    return (await findDraft(db, place, 'b', 3)) !== undefined;
  };
  const keep = async (text: string): Promise<void> =>
    keepDraft(await openWorkspace('drafts'), place, { session: 'a', text, at: 1 });

  it('goes when a post of our own has its text, however the network set it', async () => {
    await keep('Two  lines\n\nand a link https://clearspout.example/a/very/long/path here');
    expect(await isKept(post('Two lines and a link clearspout.example/a/ve… here'))).toBe(false);
  });

  it('goes when the network cut the text', async () => {
    await keep(long);
    expect(await isKept(post(`${long.slice(0, 60)}…`, false))).toBe(false);
  });

  it('stays for a post of somebody else, another text, and too little of one', async () => {
    await keep(long);
    expect(await isKept(post(long, true, { network: 'x', handle: 'other' }))).toBe(true);
    expect(await isKept(post(`${long} More.`))).toBe(true);
    expect(await isKept(post(long.slice(0, 20), false))).toBe(true);
    expect(await isKept(post(long.slice(0, 60)))).toBe(true);
  });

  it('goes as the beginning of what was published within the minute, and of nothing older', async () => {
    const published = (at: number): PostSighting =>
      ({ ...post(`${long} More.`), publishedAt: { from: at, to: at }, seenAt: at + 2000 }) as PostSighting;
    await keepDraft(await openWorkspace('drafts'), place, { session: 'a', text: long, at: day });
    expect(await isKept(published(day - 3_600_000))).toBe(true);
    expect(await isKept(published(day + 120_000))).toBe(true);
    expect(await isKept(published(day + 1500))).toBe(false);
  });

  it('goes when it was a comment', async () => {
    const db = await openWorkspace('drafts');
    await keepDraft(db, { network: 'x', context: 'comment:1' }, { session: 'a', text: 'Well said.', at: 1 });
    const comment = { author: me, text: 'Well said.' } as Partial<CommentSighting> as CommentSighting;
    await forgetPublished(db, 'x', { posts: [], comments: [comment], viewer: me });
    expect(await findDraft(db, { network: 'x', context: 'comment:1' }, 'b', 3)).toBeUndefined();
  });
});
