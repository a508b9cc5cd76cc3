import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WorkspaceDb } from '../db/schema.ts';
import { handleKey } from '../lib/keys.ts';
import { type LinkBook, openLinkBook } from './link-book.ts';

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

const sighting = (handle: string, seenAt: number, ...links: string[]) => ({
  id: `linkedin-${handle}@${seenAt}`,
  profileKey: `linkedin-${handle}`,
  profile: { network: 'linkedin', handle } as const,
  seenAt,
  reader: 'linkedin/1',
  links,
});
const leading = (book: LinkBook) => book.leadingTo([handleKey('x', 'mara')]).map(({ profileKey }) => profileKey);
const follows = (book: LinkBook, ...expected: string[]) =>
  vi.waitFor(() => expect(leading(book)).toEqual(expected), { timeout: 20_000 });

it('knows what the newest sighting of each account shows, and follows what is seen and erased', async () => {
  await db.profileSightings.bulkAdd([
    sighting('a', 1, 'https://x.com/mara'),
    sighting('b', 1, 'https://x.com/mara'),
    sighting('b', 2),
    sighting('c', 1, 'https://example.org'),
  ]);
  const book = openLinkBook(db, () => Promise.resolve(), life.signal);
  await vi.waitFor(() => expect(book.isReady).toBe(true), { timeout: 20_000 });
  expect(leading(book)).toEqual(['linkedin-a']);
  expect(book.shownBy('linkedin-a')).toMatchObject([{ link: 'https://x.com/mara', seenAt: 1 }]);
  await db.profileSightings.add(sighting('c', 3, 'https://x.com/Mara'));
  await follows(book, 'linkedin-a', 'linkedin-c');
  await db.profileSightings.add(sighting('a', 4));
  await follows(book, 'linkedin-c');
  // Its older sighting shows another link.
  await db.profileSightings.delete('linkedin-c@3');
  await follows(book);
  await db.profileSightings.delete('linkedin-b@2');
  await follows(book, 'linkedin-b');
});
