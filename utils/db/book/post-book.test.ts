import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exactly } from '../../lib/count.ts';
import type { Profile } from '../../model/records.ts';
import { type LatestRow, type PostRow, WorkspaceDb } from '../schema.ts';
import { openPostBook, type PostBook } from './post-book.ts';

const at = 1_764_000_000_000;
const pause = () => Promise.resolve();
let db: WorkspaceDb;
let life: AbortController;
beforeEach(() => {
  db = new WorkspaceDb(crypto.randomUUID());
  life = new AbortController();
});
afterEach(async () => {
  life.abort();
  await db.delete();
});

const soon = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });
const keyOf = (n: number) => `x:status:${n}`;
const latestRow = (n: number, said: Partial<LatestRow> = {}): LatestRow => ({
  postKey: keyOf(n),
  authorKey: 'a1',
  network: 'x',
  seenAt: at + n,
  metrics: { reactions: exactly(n) },
  sightings: 1,
  ...said,
});
const postRow = (n: number, said: Partial<PostRow> = {}): PostRow => ({
  key: keyOf(n),
  post: { network: 'x', kind: 'status', id: String(n) },
  network: 'x',
  authorKey: 'a1',
  text: `Post ${n}`,
  firstSeenAt: at,
  lastSeenAt: at,
  ...said,
});
const author: Profile = {
  key: 'a1',
  network: 'x',
  handle: 'tidewell',
  handleKeys: ['x:tidewell'],
  name: 'Tidewell',
  relation: 'own',
  firstSeenAt: at,
  lastSeenAt: at,
};
const put = async (numbers: readonly number[]): Promise<void> => {
  await db.posts.bulkPut(numbers.map((n) => postRow(n)));
  await db.latest.bulkPut(numbers.map((n) => latestRow(n)));
};
const opened = async (): Promise<PostBook> => {
  const book = openPostBook(db, pause, life.signal);
  await soon(() => expect(book.isWhole).toBe(true));
  return book;
};
const keys = ({ lines = [] }: PostBook) => lines.map(({ key }) => key);

it('lists nothing where nothing was seen, then what comes', async () => {
  const book = await opened();
  expect(book.lines).toEqual([]);
  await put([1]);
  await soon(() => expect(keys(book)).toEqual([keyOf(1)]));
  expect(book.lines?.[0]).toMatchObject({ text: 'Post 1', relation: 'none', engagement: { from: 1, to: 1 } });
});

it('shows the newest before the rest is read, and in the end every one, also many of one moment', async () => {
  const numbers = Array.from({ length: 1300 }, (_, n) => n);
  await db.posts.bulkPut(numbers.map((n) => postRow(n)));
  await db.latest.bulkPut(numbers.map((n) => latestRow(n, { seenAt: n < 1200 ? at : at + n })));
  const partly: number[] = [];
  const book = openPostBook(db, pause, life.signal);
  book.subscribe(() => {
    if (!book.isWhole) partly.push(book.lines?.length ?? 0);
  });
  await soon(() => expect(book.isWhole).toBe(true));
  expect(partly[0]).toBe(100);
  expect(book.lines).toHaveLength(1300);
  expect(keys(book)[0]).toBe(keyOf(1299));
});

it('follows a new sighting, a text, a relation and what is forgotten; other lines stay the same objects', async () => {
  await put([1, 2]);
  const book = await opened();
  const [, first] = book.lines ?? [];
  await db.latest.put(latestRow(2, { seenAt: at + 50, metrics: { reactions: exactly(9) } }));
  await soon(() => expect(book.lines?.[0]?.engagement).toEqual({ from: 9, to: 9 }));
  expect(book.lines?.[1]).toBe(first);
  await db.posts.put(postRow(1, { text: 'Edited' }));
  await soon(() => expect(book.lines?.[1]?.text).toBe('Edited'));
  await db.profiles.put(author);
  await soon(() => expect(book.lines?.map(({ relation }) => relation)).toEqual(['own', 'own']));
  expect(book.lines?.[0]?.authorName).toBe('Tidewell');
  await db.latest.delete(keyOf(2));
  await soon(() => expect(keys(book)).toEqual([keyOf(1)]));
});
