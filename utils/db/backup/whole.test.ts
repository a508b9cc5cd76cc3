import { afterEach, expect, it } from 'vitest';
import { fillSample, sampleNow } from '../../../tests/samples/workspace.ts';
import type { Profile } from '../../model/records.ts';
import { writeRecord, writtenBy } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { addEntry } from '../tables/plan-entries.ts';
import { addNote, addNoteOnProfile } from '../tables/notes.ts';
import { recordSightings } from '../tables/sightings.ts';
import type { Bytes } from './bytes.ts';
import { inspectBackup, openBackup } from './read.ts';
import { restoreInto } from './restore.ts';
import { backupStream } from './write.ts';
import { storedDays, storedLatest, storedSightings } from '../../../tests/samples/stored.ts';

const made: WorkspaceDb[] = [];
const workspaceDb = (): WorkspaceDb => {
  const db = new WorkspaceDb(crypto.randomUUID());
  made.push(db);
  return db;
};
afterEach(async () => {
  for (const db of made.splice(0)) await db.delete();
});

/** Writes a backup, and lets others write before each of its parts. Restores it into an empty database. */
async function backedUpWhile(db: WorkspaceDb, write: (part: number) => Promise<unknown>): Promise<WorkspaceDb> {
  const reader = backupStream(db, { workspace: { name: 'Tidewell' }, now: sampleNow }).getReader();
  const parts: Bytes[] = [];
  for (;;) {
    await write(parts.length);
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
  }
  const inspected = await inspectBackup(new Blob(parts));
  const opened = inspected.ok ? await openBackup(inspected.value, undefined) : inspected;
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const restored = workspaceDb();
  const counts = await restoreInto(restored, opened.value);
  expect(counts.ok).toBe(true);
  return restored;
}

const seen = (part: number) => {
  const author = { network: 'x', handle: `new-${part}`, name: `New ${part}` } as const;
  return {
    posts: [
      {
        post: { network: 'x', kind: 'status', id: `900${part}` } as const,
        author,
        seenAt: sampleNow + part * 1000,
        metrics: {},
        surface: 'home' as const,
        reader: 'x/1',
      },
    ],
    profiles: [],
  };
};

it('points to nothing that it does not hold, whatever is written between its parts', async () => {
  const db = workspaceDb();
  await fillSample(db, { seed: 4, visits: 30 });
  const restored = await backedUpWhile(db, async (part) => {
    await recordSightings(db, seen(part), sampleNow + part * 1000);
    await addNoteOnProfile(db, { network: 'x', handle: `met-${part}` }, `Met ${part}`, sampleNow + part * 1000);
  });
  const keys = {
    posts: new Set(await restored.posts.toCollection().primaryKeys()),
    profiles: new Set(await restored.profiles.toCollection().primaryKeys()),
    people: new Set(await restored.people.toCollection().primaryKeys()),
  };
  const notes = await restored.notes.toArray();
  expect(notes.length).toBeGreaterThan(0);
  expect(notes.filter(({ about }) => about.type === 'person' && !keys.people.has(about.id))).toEqual([]);
  const pointing = [
    ...(await storedSightings(restored)),
    ...(await storedLatest(restored)),
    ...(await storedDays(restored)),
  ];
  expect(pointing.filter(({ postKey }) => !keys.posts.has(postKey))).toEqual([]);
  const authors = (await restored.posts.toArray()).map(({ authorKey }) => authorKey ?? '');
  expect(authors.filter((key) => !keys.profiles.has(key))).toEqual([]);
  const kept = (await restored.profiles.toArray()).flatMap(({ personId }: Profile) => personId ?? []);
  expect(kept.filter((id) => !keys.people.has(id))).toEqual([]);
});

it('is of one moment in all that the user wrote and decided, whatever is written between its parts', async () => {
  const db = workspaceDb();
  await fillSample(db, { seed: 4, visits: 30 });
  const mara = { network: 'x', handle: 'mara' } as const;
  const { note, person } = await addNoteOnProfile(db, mara, 'Version 0', sampleNow);
  const entry = await addEntry(db, { title: 'Version 0', state: 'draft', variants: {} }, sampleNow);
  const restored = await backedUpWhile(db, async (part) => {
    const version = `Version ${part}`;
    await db.transaction('rw', writtenBy(db, 'people', 'notes', 'planEntries', 'goals'), async () => {
      await writeRecord(db, 'people', person.id, { name: version });
      await writeRecord(db, 'notes', note.id, { text: version });
      await writeRecord(db, 'planEntries', entry.id, { title: version });
    });
    // Somebody who is met and kept meanwhile, and whose posts are seen.
    await recordSightings(db, seen(part), sampleNow + part * 1000);
    await addNoteOnProfile(db, { network: 'x', handle: `new-${part}` }, `Met ${part}`, sampleNow + part * 1000);
  });
  const [first] = [await restored.people.get(person.id)];
  expect(first?.name).toMatch(/^Version \d$/);
  expect((await restored.notes.get(note.id))?.text).toBe(first?.name);
  expect((await restored.planEntries.get(entry.id))?.title).toBe(first?.name);
  const met = (await restored.notes.toArray()).filter(({ text }) => text.startsWith('Met '));
  const people = new Set((await restored.people.toArray()).map(({ id }) => id));
  const kept = (await restored.profiles.toArray()).filter(({ handle }) => handle.startsWith('new-'));
  // What was seen of them later is there; that they were kept, and what was noted, comes together or not at all.
  expect(kept.length).toBeGreaterThan(5);
  expect(kept.filter(({ personId, relation }) => (personId !== undefined) !== (relation !== 'none'))).toEqual([]);
  expect(kept.flatMap(({ personId }) => personId ?? []).filter((id) => !people.has(id))).toEqual([]);
  expect(kept.filter(({ personId }) => personId !== undefined)).toHaveLength(met.length);
});

it('is of one moment also where it is written to all the time', async () => {
  const db = workspaceDb();
  await fillSample(db, { seed: 4, visits: 5 });
  const { note, person } = await addNoteOnProfile(db, { network: 'x', handle: 'mara' }, 'Version 0', sampleNow);
  const life = new AbortController();
  let version = 0;
  const writing = (async () => {
    for (; !life.signal.aborted; version += 1)
      await db.transaction('rw', writtenBy(db, 'people', 'notes'), async () => {
        await writeRecord(db, 'people', person.id, { name: `Version ${version}` });
        await writeRecord(db, 'notes', note.id, { text: `Version ${version}` });
      });
  })();
  const restored = await backedUpWhile(db, async () => undefined);
  life.abort();
  await writing;
  expect(version).toBeGreaterThan(5);
  expect((await restored.notes.get(note.id))?.text).toBe((await restored.people.get(person.id))?.name);
});

it('holds notes on topics, which point to nothing', async () => {
  const db = workspaceDb();
  await addNote(db, { type: 'topic', id: 'refill' }, 'Ask about nights', sampleNow);
  const restored = await backedUpWhile(db, async () => undefined);
  expect(await restored.notes.toArray()).toMatchObject([{ text: 'Ask about nights' }]);
});

it('holds the sighting that its newest numbers are of, as of one moment', async () => {
  const db = workspaceDb();
  await fillSample(db, { seed: 4, visits: 30 });
  const restored = await backedUpWhile(db, (part) => recordSightings(db, seen(part), sampleNow + part * 1000));
  const newest = await restored.latest.where('seenAt').aboveOrEqual(sampleNow).toArray();
  const ids = new Set(await restored.sightings.toCollection().primaryKeys());
  expect(newest.length).toBeGreaterThan(5);
  expect(newest.filter(({ postKey, seenAt }) => !ids.has(`${postKey}@${seenAt}`))).toEqual([]);
  const lately = await restored.sightings.where('seenAt').aboveOrEqual(sampleNow).toArray();
  const counted = new Set(newest.map(({ postKey }) => postKey));
  expect(lately.filter(({ postKey }) => !counted.has(postKey))).toEqual([]);
});
