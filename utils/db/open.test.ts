import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { deleteWorkspaceData, openAsItIs, OpenError, openWorkspace } from './open.ts';
import { exportWorkspace } from './queries/storage-export.ts';
import { databaseName, newestVersion, WorkspaceDb } from './schema.ts';

const at = Date.UTC(2026, 10, 17, 9);
const note = { id: 'n', about: { type: 'person', id: 'p' }, text: 'Ask in May', createdAt: at, updatedAt: at };

const made: string[] = [];
afterEach(async () => {
  for (const id of made.splice(0)) await deleteWorkspaceData(id);
});

/** A workspace as some version left it. */
async function leftBy(version: number): Promise<string> {
  const id = crypto.randomUUID();
  made.push(id);
  const db = new Dexie(databaseName(id));
  db.version(version).stores({ notes: 'id, [about.type+about.id], createdAt', letters: 'id' });
  await db.table('notes').add(note);
  db.close();
  return id;
}

/** A version after ours whose upgrade goes wrong in the middle. */
class BrokenUpgrade extends WorkspaceDb {
  constructor(id: string, fails: () => void) {
    super(id);
    this.version(newestVersion + 1)
      .stores({ notes: 'id, createdAt' })
      .upgrade(async (tx) => {
        await tx.table('notes').clear();
        fails();
      });
  }
}

const faultOf = async (opening: Promise<unknown>): Promise<string> => {
  const error: unknown = await opening.catch((caught: unknown) => caught);
  return error instanceof OpenError ? error.fault : 'none';
};
const textOf = async (id: string): Promise<string> => {
  const db = await openAsItIs(id);
  const parts = await exportWorkspace(db, { id, name: 'Tidewell' }, at);
  db.close();
  return parts.join('');
};

describe('opening a workspace', () => {
  it('whose upgrade fails leaves all as it was, says so, and what is there can be read and saved', async () => {
    const id = await leftBy(3);
    const broken = () => {
      throw new Error('A row that nobody thought of');
    };
    expect(await faultOf(openWorkspace(id, (each) => new BrokenUpgrade(each, broken)))).toBe('upgrade');
    expect(JSON.parse(await textOf(id))).toMatchObject({ version: 3, tables: { notes: [note], letters: [] } });
    const db = await openWorkspace(id);
    expect(await db.notes.toArray()).toEqual([note]);
  });

  it('whose upgrade finds no room says that', async () => {
    const id = await leftBy(3);
    const full = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
    expect(await faultOf(openWorkspace(id, (each) => new BrokenUpgrade(each, full)))).toBe('full');
  });

  it('that a later version wrote changes nothing and says so', async () => {
    const id = await leftBy(newestVersion + 1);
    expect(await faultOf(openWorkspace(id))).toBe('newer');
    expect(JSON.parse(await textOf(id))).toMatchObject({ version: newestVersion + 1, tables: { notes: [note] } });
  });

  it('works again after a fault', async () => {
    const id = await leftBy(newestVersion + 1);
    expect(await faultOf(openWorkspace(id))).toBe('newer');
    await deleteWorkspaceData(id);
    expect((await openWorkspace(id)).verno).toBe(newestVersion);
  });
});
