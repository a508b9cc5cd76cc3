import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillSample, sampleNow } from '../../../tests/samples/workspace.ts';
import { packSightings } from '../blocks.ts';
import { WorkspaceDb, type PostRow, type SightingRow } from '../schema.ts';
import type { Progress } from '../backup/format.ts';
import { cellOf, lineOf } from '../../lib/csv.ts';
import { dictionary, exportTables } from './dictionary.ts';
import { dictionaryFile, exportTable, type ExportOptions } from './export-table.ts';
import { flatten, valuesOf } from './flatten.ts';
import { storedSightings } from '../../../tests/samples/stored.ts';
import { dropFromFlushes } from '../tables/flushes.ts';

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(crypto.randomUUID());
});
afterEach(() => db.delete());

async function exported(table: ExportOptions['table'], format: ExportOptions['format'], more: object = {}) {
  const made = await exportTable(db, { table, format, now: sampleNow, ...more });
  if (!made.ok) throw new Error(made.error.kind);
  // `text()` of a Blob takes the mark away.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await made.value.file.arrayBuffer());
  return { text, rows: made.value.rows, type: made.value.file.type };
}

/** Reads CSV after RFC 4180. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("((?:[^"]|"")*)"|[^",\r\n]*)(,|\r\n|$)/gy;
  for (let match = cell.exec(csv); match && cell.lastIndex <= csv.length; match = cell.exec(csv)) {
    const [, raw = '', quoted, end] = match;
    rows.at(-1)?.push(quoted === undefined ? raw : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '' || cell.lastIndex === csv.length) break;
  }
  return rows.filter((row) => row.length > 0);
}

describe('a cell', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    [undefined, ''],
    [null, ''],
    [-5, '-5'],
    [true, 'true'],
    ['a, b', '"a, b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+41', "'+41"],
    ['-2', "'-2"],
    ['@sum(a)', "'@sum(a)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['=cmd|"/c calc"!A1', '"\'=cmd|""/c calc""!A1"'],
    ['a=b', 'a=b'],
    [['a', 'b'], '"[""a"",""b""]"'],
    [[], '[]'],
  ])('%j is %s', (value, text) => expect(cellOf(value)).toBe(text));

  it('ends its line as the standard says', () => expect(lineOf(['a', 1])).toBe('a,1\r\n'));
});

describe('nested values', () => {
  const columns = dictionary.posts;
  it('have dotted names; lists and columns of JSON are one value', () => {
    const row = {
      key: 'k',
      author: { handle: 'h' },
      hashtags: ['a'],
      doubts: { views: { seenAt: 1 } },
      mine: { reacted: true },
    };
    expect(Object.fromEntries(flatten(row, columns))).toEqual({
      key: 'k',
      'author.handle': 'h',
      hashtags: ['a'],
      doubts: { views: { seenAt: 1 } },
      'mine.reacted': true,
    });
  });
  it('that the dictionary does not name stand in the last column', () => {
    const values = valuesOf({ key: 'k', mood: { today: 'calm' } }, columns);
    expect(values[0]).toBe('k');
    expect(values.at(-1)).toEqual({ 'mood.today': 'calm' });
    expect(values).toHaveLength(columns.length + 1);
  });
});

describe('a table', () => {
  it.each(exportTables)('%s: as many rows in each form, and the same in all', async (table) => {
    await fillSample(db, { seed: 4 });
    const [csv, ndjson, json] = [
      await exported(table, 'csv'),
      await exported(table, 'ndjson'),
      await exported(table, 'json'),
    ];
    const rows = parse(csv.text);
    const lines = ndjson.text.split('\n').filter(Boolean);
    const whole = JSON.parse(json.text) as { rows: unknown[]; dictionary: { name: string }[] };
    expect(lines.length).toBeGreaterThan(0);
    expect(rows).toHaveLength(lines.length + 1);
    expect(rows.every((row) => row.length === rows[0]?.length)).toBe(true);
    expect(rows[0]).toEqual(whole.dictionary.map(({ name }) => name));
    expect(whole.rows).toEqual(lines.map((line) => JSON.parse(line) as unknown));
    expect([csv.rows, ndjson.rows, json.rows]).toEqual(Array(3).fill(lines.length));
    expect(rows.slice(1).every((row) => row.at(-1) === '')).toBe(true);
  });

  it('of posts says what the posts say', async () => {
    await fillSample(db, { seed: 4 });
    const [names = [], ...rows] = parse((await exported('posts', 'csv')).text);
    const posts = await db.posts.toArray();
    expect(rows).toHaveLength(posts.length);
    for (const [index, post] of posts.entries()) {
      const of = (name: string): string | undefined => rows[index]?.[names.indexOf(name)];
      const text = (post as PostRow).text ?? '';
      expect(of('text')).toBe(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
      expect(of('author.handle')).toBe(post.author?.handle);
      expect(of('publishedAt.from')).toBe(String(post.publishedAt?.from));
    }
  });

  it('of sightings has those in blocks too, each once and by post and time', async () => {
    await fillSample(db, { seed: 4, packed: false });
    const before = await storedSightings(db);
    const [first] = before;
    const some = before.filter(({ postKey }) => postKey === first?.postKey);
    const post = await db.posts.get(first?.postKey ?? '');
    await db.blocks.put(packSightings(post?.authorKey ?? '', some));
    await dropFromFlushes(db, [first?.postKey ?? '']);
    const lost: SightingRow = { ...first!, id: 'x:status:gone@5', postKey: 'x:status:gone', seenAt: 5 };
    await db.sightings.put(lost);
    await db.blocks.put(packSightings('nobody', [{ ...lost, id: 'x:status:gone@6', seenAt: 6 }]));
    const { text } = await exported('sightings', 'ndjson');
    const rows = text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as SightingRow);
    expect(rows.map(({ id }) => id).sort()).toEqual([...before.map(({ id }) => id), lost.id, 'x:status:gone@6'].sort());
    expect(rows.slice(0, some.length)).toEqual(some);
  });

  it('has no record that the user took away', async () => {
    await db.notes.bulkPut([
      { id: 'a', about: { type: 'person', id: 'p' }, text: 'Here', createdAt: 1, updatedAt: 1 },
      { id: 'b', about: { type: 'person', id: 'p' }, text: 'Gone', createdAt: 1, updatedAt: 2, deletedAt: 2 },
    ]);
    expect((await exported('notes', 'csv')).text).toBe(
      'id,createdAt,updatedAt,about.type,about.id,text,isPinned,links,earlier,anchor.exact,anchor.prefix,anchor.suffix,other\r\na,1,1,person,p,Here,,,,,,,\r\n',
    );
  });

  it('that is empty has its columns and is a document', async () => {
    expect((await exported('snippets', 'csv')).text).toBe(
      'id,createdAt,updatedAt,title,text,uses,kind,usedAt,other\r\n',
    );
    expect((await exported('snippets', 'ndjson')).text).toBe('');
    expect(JSON.parse((await exported('snippets', 'json')).text)).toMatchObject({ table: 'snippets', rows: [] });
  });

  it('has the mark of UTF-8 where it is for Excel, and not otherwise', async () => {
    expect((await exported('snippets', 'csv-excel')).text.codePointAt(0)).toBe(0xfeff);
    expect((await exported('snippets', 'csv')).text.codePointAt(0)).toBe(0x69);
  });

  it('tells how far it is, and may be ended', async () => {
    await db.snippets.bulkPut(
      Array.from({ length: 1200 }, (_, n) => ({
        id: `s${n}`,
        title: 'T',
        text: 'x',
        uses: 0,
        createdAt: 0,
        updatedAt: 0,
      })),
    );
    const progress: Progress[] = [];
    const life = new AbortController();
    await exported('snippets', 'csv', { onProgress: (each: Progress) => progress.push(each) });
    expect(progress.map(({ done, total }) => [done, total])).toEqual([
      [500, 1200],
      [1000, 1200],
      [1200, 1200],
    ]);
    const ended = await exportTable(db, {
      table: 'snippets',
      format: 'csv',
      now: 0,
      signal: life.signal,
      onProgress: () => life.abort(),
    });
    expect(ended).toEqual({ ok: false, error: { kind: 'stopped' } });
  });
});

it('the dictionary is a file of its own too', async () => {
  const { columns } = JSON.parse(await dictionaryFile().text()) as { columns: { table: string }[] };
  expect(new Set(columns.map(({ table }) => table)).size).toBe(exportTables.length);
});
