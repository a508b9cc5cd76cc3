import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ProfileRef } from '../../model/sighting.ts';
import { WorkspaceDb } from '../schema.ts';
import { erasePersonForGood } from '../tables/erase-person.ts';
import { erasedAmong, liftErasures, marksOf } from '../tables/erasures.ts';
import { addNoteOnProfile } from '../tables/notes.ts';
import { restoreAsNew } from './fresh.ts';
import { type Backup, inspectBackup, openBackup } from './read.ts';
import { backupFile } from './write.ts';

const now = Date.UTC(2026, 10, 17, 9);
const mara: ProfileRef = { network: 'x', handle: 'mara_secret', stableId: '777001', name: 'Mara Secret' };
const jonas: ProfileRef = { network: 'x', handle: 'jonas', name: 'Jonas' };

let db: WorkspaceDb;
let other: WorkspaceDb;
let restored: WorkspaceDb;
let maraId: string;
const list = vi.fn(async () => {});

async function backUp(): Promise<Backup> {
  const file = await backupFile(db, { workspace: { name: 'Tidewell' }, now });
  const inspected = file.ok ? await inspectBackup(file.value) : file;
  const opened = inspected.ok ? await openBackup(inspected.value, undefined) : inspected;
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

beforeEach(async () => {
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: (held: object) => unknown) => work({}) } });
  list.mockClear();
  db = new WorkspaceDb('db');
  other = new WorkspaceDb('other');
  restored = new WorkspaceDb('restored');
  maraId = (await addNoteOnProfile(db, mara, 'A secret about her', now)).person.id;
  await addNoteOnProfile(db, jonas, 'About him', now);
});
afterEach(async () => {
  for (const each of [db, other, restored]) await each.delete();
});

const restore = (backup: Backup, here: readonly string[]) => restoreAsNew('restored', backup, list, { here });
const allText = async (): Promise<string> =>
  JSON.stringify(await Promise.all(restored.tables.map((table) => table.toArray())));

it('leaves out who was erased since in the workspace that it was made of, and knows them again', async () => {
  const backup = await backUp();
  await erasePersonForGood(db, maraId, { now });
  expect(await restore(backup, ['other', 'db'])).toMatchObject({ ok: true, value: { leftOut: 1 } });
  expect(await allText()).not.toMatch(/secret|777001/i);
  expect(await restored.meta.toArray()).toEqual([]);
  expect((await restored.people.toArray()).filter(({ deletedAt }) => !deletedAt)).toMatchObject([{ name: 'Jonas' }]);
  expect((await erasedAmong(restored, marksOf(mara))).is(marksOf(mara))).toBe(true);
});

it('knows by the key of its codes that it is of the same workspace, whoever was erased after it was made', async () => {
  await erasePersonForGood(db, maraId, { now });
  const backup = await backUp();
  const again = (await addNoteOnProfile(db, { network: 'x', handle: 'nils' }, 'Nils, only here', now)).person.id;
  await erasePersonForGood(db, again, { now });
  expect(await restore(backup, ['db'])).toMatchObject({ ok: true, value: { leftOut: 0 } });
  const marks = marksOf({ network: 'x', handle: 'nils' });
  expect((await erasedAmong(restored, marks)).is(marks)).toBe(true);
});

it('brings back whom another workspace erased: nothing is shared between two of them', async () => {
  const backup = await backUp();
  const theirs = await addNoteOnProfile(other, mara, 'The same account, elsewhere', now);
  await erasePersonForGood(other, theirs.person.id, { now });
  expect(await restore(backup, ['other', 'db'])).toMatchObject({ ok: true, value: { leftOut: 0 } });
  expect((await restored.people.toArray()).map(({ name }) => name)).toContain('Mara Secret');
  expect(await restored.erasures.count()).toBe(0);
});

it('keeps the account of who was kept again since', async () => {
  const backup = await backUp();
  await erasePersonForGood(db, maraId, { now });
  await liftErasures(db, marksOf(mara), now + 1);
  expect(await restore(backup, ['db'])).toMatchObject({ ok: true });
  expect((await restored.profiles.toArray()).map(({ handle }) => handle)).toContain('mara_secret');
});
