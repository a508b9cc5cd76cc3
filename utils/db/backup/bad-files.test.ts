import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillSample, sampleNow, snapshotOf } from '../../../tests/samples/workspace.ts';
import { newestVersion, WorkspaceDb } from '../schema.ts';
import { type Bytes, deflated, joined, sha256, uint32, utf8 } from './bytes.ts';
import type { BackupFault } from './faults.ts';
import { formatVersion, kindOf, magic } from './format.ts';
import { mergeBackup } from './merge.ts';
import { inspectBackup, openBackup } from './read.ts';
import { backupFile } from './write.ts';

let db: WorkspaceDb;
let plain: Bytes;
let sealed: Bytes;

const bytesOf = async (passphrase?: string): Promise<Bytes> => {
  const made = await backupFile(db, { workspace: { name: 'Tidewell' }, now: sampleNow, passphrase });
  if (!made.ok) throw new Error(made.error.kind);
  return new Uint8Array(await made.value.arrayBuffer());
};

beforeAll(async () => {
  db = new WorkspaceDb(crypto.randomUUID());
  await fillSample(db, { seed: 1, visits: 6 });
  [plain, sealed] = [await bytesOf(), await bytesOf('correct horse')];
});
afterAll(() => db.delete());

/** All that a user can do with a file: undefined where it was taken. */
async function faultOf(file: Blob, passphrase?: string): Promise<BackupFault | undefined> {
  const inspected = await inspectBackup(file);
  if (!inspected.ok) return inspected.error;
  const backup = await openBackup(inspected.value, passphrase);
  if (!backup.ok) return backup.error;
  const merged = await mergeBackup(db, backup.value);
  return merged.ok ? undefined : merged.error;
}

/** A file as somebody might make who knows the format. */
async function crafted(table: string, rows: string, header: object = {}, counts?: object): Promise<Blob> {
  const text = utf8(
    JSON.stringify({
      formatVersion,
      dbVersion: 3,
      workspace: { name: 'T' },
      createdAt: 1,
      counts: {},
      packedSightings: 0,
      ...header,
    }),
  );
  const head = joined(utf8(magic), uint32(text.length), text);
  let hash = await sha256(head);
  const parts = [head, hash];
  const frame = async (kind: number, content: string) => {
    const body = await deflated(utf8(content));
    const start = joined(Uint8Array.of(kind), uint32(body.length));
    hash = await sha256(hash, start, body);
    parts.push(start, hash, body);
  };
  await frame(kindOf.rows, `{"table":${JSON.stringify(table)},"rows":${rows}}`);
  await frame(kindOf.trailer, JSON.stringify({ chunks: 1, counts: counts ?? { [table]: 1 } }));
  return new Blob(parts);
}

const note = { id: 'n', about: { type: 'person', id: 'p' }, text: 'Good', createdAt: 1, updatedAt: 1 };
const sighting = { id: 'x:status:1@5', postKey: 'x:status:1', seenAt: 5, metrics: {}, surface: 'home', reader: 'x/1' };
const block = {
  id: 'a@1-1-1',
  authorKey: 'a',
  from: 1,
  to: 1,
  posts: [['x:status:1', 1]],
  readers: [['home', 'x/1', 1]],
  seen: [1],
  published: { from: [null], width: [] },
  metrics: {},
};

describe('a bad file says why in one word and changes nothing', () => {
  const untouched = async (work: () => Promise<void>) => {
    const before = await snapshotOf(db);
    await work();
    expect(await snapshotOf(db)).toEqual(before);
  };

  it('cut at any place', () =>
    untouched(async () => {
      for (const bytes of [plain, sealed])
        for (let at = 0; at < bytes.length; at += 97) {
          const fault = await faultOf(new Blob([bytes.subarray(0, at)]), 'correct horse');
          expect(fault, `cut at ${at}`).toEqual({ kind: at < magic.length ? 'not-a-backup' : 'damaged' });
        }
      expect(await faultOf(new Blob([plain.subarray(0, -1)]))).toEqual({ kind: 'damaged' });
    }));

  it('with one byte changed anywhere', () =>
    untouched(async () => {
      for (const bytes of [plain, sealed])
        for (let at = 0; at < bytes.length; at += 61) {
          const changed = bytes.slice();
          changed[at] = (changed[at] ?? 0) ^ 0x20;
          const fault = await faultOf(new Blob([changed]), 'correct horse');
          expect(fault, `changed at ${at}`).toEqual({ kind: at < magic.length ? 'not-a-backup' : 'damaged' });
        }
    }));

  it('with something behind it, or twice in one', () =>
    untouched(async () => {
      expect(await faultOf(new Blob([plain, new Uint8Array(1)]))).toEqual({ kind: 'damaged' });
      expect(await faultOf(new Blob([plain, plain]))).toEqual({ kind: 'damaged' });
    }));

  it.each([
    ['nothing', ''],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR'],
    ['JSON of another tool', '{"version":1,"bookmarks":[]}'],
    ['an export of Alongside', '{"format":"alongside","version":3,"tables":{}}'],
    ['a text that begins alike', 'ALONGSIDE-BACK'],
  ])('that is no backup: %s', (_what, text) =>
    untouched(async () => expect(await faultOf(new Blob([text]))).toEqual({ kind: 'not-a-backup' })),
  );

  it.each([
    ['format', { formatVersion: formatVersion + 1 }],
    ['format, with a header that means something else', { formatVersion: 9, counts: 'many', dbVersion: [] }],
    ['database', { dbVersion: newestVersion + 1 }],
  ])('of a newer %s', (_what, header) =>
    untouched(async () =>
      expect(await faultOf(await crafted('notes', JSON.stringify([note]), header))).toEqual({ kind: 'newer' }),
    ),
  );

  it('that is sealed, without its passphrase and with another one', () =>
    untouched(async () => {
      expect(await faultOf(new Blob([sealed]))).toEqual({ kind: 'needs-passphrase' });
      expect(await faultOf(new Blob([sealed]), '')).toEqual({ kind: 'needs-passphrase' });
      expect(await faultOf(new Blob([sealed]), 'Correct horse')).toEqual({ kind: 'wrong-passphrase' });
    }));

  it('that is sealed and says of itself another day', () =>
    untouched(async () => {
      const text = new TextDecoder('latin1').decode(sealed);
      const at = text.indexOf(String(sampleNow));
      const changed = sealed.slice();
      changed[at] = 0x32;
      const length = new DataView(changed.buffer).getUint32(magic.length);
      const end = magic.length + 4 + length;
      changed.set(await sha256(changed.subarray(0, end)), end);
      expect(await faultOf(new Blob([changed]), 'correct horse')).toEqual({ kind: 'damaged' });
    }));

  it('whose totals are not what it holds', () =>
    untouched(async () => {
      const rows = JSON.stringify([note]);
      expect(await faultOf(await crafted('notes', rows, {}, { notes: 2 }))).toEqual({ kind: 'damaged' });
      expect(await faultOf(await crafted('notes', rows, {}, {}))).toEqual({ kind: 'damaged' });
      expect(await faultOf(await crafted('notes', '[]', {}, {}))).toEqual({ kind: 'damaged' });
      expect(await faultOf(await crafted('notes', 'no JSON'))).toEqual({ kind: 'damaged' });
    }));

  it.each<[string, string, string]>([
    ['a name that changes objects', 'notes', JSON.stringify([note]).replace('"text"', '"__proto__":{"a":1},"text"')],
    ['the same, written otherwise', 'notes', JSON.stringify([note]).replace('"text"', '"\\u005f_proto__":1,"text"')],
    ['the same, deep inside', 'notes', JSON.stringify([{ ...note, more: [{ constructor: 1 }] }])],
    ['a huge text', 'notes', JSON.stringify([{ ...note, text: 'x'.repeat(300_000) }])],
    ['a huge text in a field that is not known', 'notes', JSON.stringify([{ ...note, more: 'x'.repeat(300_000) }])],
    [
      'lists within lists',
      'notes',
      `[${JSON.stringify(note).slice(0, -1)},"more":${'['.repeat(99)}${']'.repeat(99)}}]`,
    ],
    ['a number for a text', 'notes', JSON.stringify([{ ...note, text: 5 }])],
    ['a text for a time', 'notes', JSON.stringify([{ ...note, updatedAt: '5' }])],
    ['a stamp that is none', 'notes', JSON.stringify([{ ...note, _h: 'tomorrow' }])],
    ['a stamp of a field that is none', 'notes', JSON.stringify([{ ...note, _f: { text: 'ö'.repeat(16) } }])],
    ['no id', 'notes', JSON.stringify([{ ...note, id: undefined }])],
    ['no object', 'notes', '[null]'],
    [
      'another network',
      'posts',
      JSON.stringify([{ key: 'y:1', network: 'y', post: {}, firstSeenAt: 1, lastSeenAt: 1 }]),
    ],
    [
      'an interval that ends before it begins',
      'sightings',
      JSON.stringify([{ ...sighting, metrics: { views: { from: 2, to: 1 } } }]),
    ],
    [
      'a metric that there is not',
      'sightings',
      JSON.stringify([{ ...sighting, metrics: { smiles: { from: 1, to: 1 } } }]),
    ],
    ['an id that is not its own', 'sightings', JSON.stringify([{ ...sighting, id: 'x:status:2@5' }])],
    ['a block that says it holds a billion', 'blocks', JSON.stringify([{ ...block, posts: [['x:status:1', 1e9]] }])],
    [
      'a block with a column too short',
      'blocks',
      JSON.stringify([{ ...block, metrics: { views: { from: [], width: [] } } }]),
    ],
    ['keys of a browser', 'meta', '[{"key":"a","value":1}]'],
    ['a table that there is not', 'nothing', '[{}]'],
  ])('with a row that has %s', (_what, table, rows) =>
    untouched(async () => expect(await faultOf(await crafted(table, rows))).toMatchObject({ kind: 'wrong-shape' })),
  );

  it('that unpacks to more than there can be', () =>
    untouched(async () => {
      const text = `[${JSON.stringify(note).slice(0, -1)},"more":"${'x'.repeat(65_000_000)}"}]`;
      expect(await faultOf(await crafted('notes', text))).toEqual({ kind: 'damaged' });
    }));
});

it('good rows pass, with fields that another version may have added', async () => {
  expect(await faultOf(await crafted('notes', JSON.stringify([{ ...note, mood: 'calm' }])))).toBeUndefined();
  expect(await db.notes.get('n')).toMatchObject({ ...note, mood: 'calm' });
  expect(await faultOf(await crafted('sightings', JSON.stringify([sighting])))).toBeUndefined();
  expect(await faultOf(await crafted('blocks', JSON.stringify([block])))).toBeUndefined();
});
