import { afterEach, beforeEach, expect, it } from 'vitest';
import { WorkspaceDb } from '../../utils/db/schema.ts';
import { syncWorkspace } from '../../utils/db/sync/run.ts';
import { erasePersonForGood } from '../../utils/db/tables/erase-person.ts';
import { marksOf, liftErasures } from '../../utils/db/tables/erasures.ts';
import { mergePeople } from '../../utils/db/tables/merge-people.ts';
import { addNote, addNoteOnProfile, notesAbout } from '../../utils/db/tables/notes.ts';
import { keepProfile } from '../../utils/db/tables/people.ts';
import { recordSightings } from '../../utils/db/tables/sightings.ts';
import type { PostSighting, ProfileRef } from '../../utils/model/sighting.ts';
import { invite, member, newServer, type TestServer } from './members.ts';

const at = Date.UTC(2026, 10, 17, 9);
const mara: ProfileRef = { network: 'x', handle: 'mara', name: 'Mara Secret' };
const never = new AbortController().signal;
const post = (id: string): PostSighting => ({
  post: { network: 'x', kind: 'status', id },
  author: mara,
  text: 'Secret',
  metrics: {},
  seenAt: at,
  surface: 'home',
  reader: 'x/1',
});

let server: TestServer;
let [here, there] = [new WorkspaceDb('a'), new WorkspaceDb('b')];
beforeEach(async () => {
  server = await newServer();
  [here, there] = [new WorkspaceDb(`here-${Math.random()}`), new WorkspaceDb(`there-${Math.random()}`)];
  await member(here, server);
});
afterEach(async () => {
  await Promise.all([here.delete(), there.delete()]);
  await server.close();
});

const sync = (db: WorkspaceDb) => syncWorkspace(db, { fetch: server.send }, never);
const traces = async (db: WorkspaceDb): Promise<string[]> => {
  const text = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
  return [...text.matchAll(/[^"]{0,20}secret[^"]{0,20}/gi)].map(([found]) => found);
};

it('who is erased on one device is erased on all, also with what a device that was away says later', async () => {
  const { person } = await addNoteOnProfile(here, mara, 'A secret', at);
  await recordSightings(here, { posts: [post('1')], profiles: [] }, at);
  await sync(here);
  await invite(here, there, server);
  await sync(there);
  expect((await traces(there)).length).toBeGreaterThan(2);

  await erasePersonForGood(here, person.id, { now: at });
  // Meanwhile the other one, which knows nothing of it, goes on.
  await addNote(there, { type: 'person', id: person.id }, 'Another secret', at);
  await recordSightings(there, { posts: [post('2')], profiles: [] }, at);
  for (const db of [there, here, there, here]) await sync(db);
  expect(await traces(here)).toEqual([]);
  expect(await traces(there)).toEqual([]);
  await recordSightings(there, { posts: [post('3')], profiles: [] }, at);
  expect([await here.posts.count(), await there.posts.count()]).toEqual([0, 0]);

  // Kept again on purpose on one of them: then they are kept on both.
  await liftErasures(there, marksOf(mara), at + 1);
  await keepProfile(there, mara, {}, at + 1);
  for (const db of [there, here]) await sync(db);
  expect((await here.people.toArray()).filter(({ deletedAt }) => deletedAt === undefined)).toMatchObject([
    { name: 'Mara Secret' },
  ]);
  expect(await here.profiles.toArray()).toMatchObject([{ handle: 'mara', relation: 'contact' }]);
});

it('two people made one on both devices at once, each the other way round, are one person on both', async () => {
  const [one, two] = [
    (await addNoteOnProfile(here, mara, 'First', at)).person,
    (await keepProfile(here, { network: 'linkedin', handle: 'mara-olsen' }, {}, at)).person,
  ];
  await sync(here);
  await invite(here, there, server);
  await sync(there);
  await mergePeople(here, { intoId: one.id, fromId: two.id, because: [] }, at);
  await mergePeople(there, { intoId: two.id, fromId: one.id, because: [] }, at);
  for (const db of [here, there, here, there, here]) await sync(db);
  for (const db of [here, there]) {
    const standing = (await db.people.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
    expect(standing).toHaveLength(1);
    const id = standing[0]?.id ?? '';
    expect((await db.profiles.toArray()).map(({ personId }) => personId)).toEqual([id, id]);
    expect(await notesAbout(db, { type: 'person', id })).toHaveLength(1);
  }
});
