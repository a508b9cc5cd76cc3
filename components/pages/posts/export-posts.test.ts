import readWorkbook from 'read-excel-file/universal';
import { expect, it } from 'vitest';
import { sampleLine } from '../../../tests/samples/post-line.ts';
import { exactly } from '../../../utils/lib/count.ts';
import { exportColumns, type ExportedPost } from './export-columns.ts';
import { exportPosts } from './export-posts.ts';

const at = Date.UTC(2026, 10, 2, 9);
const posts: readonly ExportedPost[] = [
  {
    line: sampleLine({
      key: 'x:status:1',
      text: '=HYPERLINK("https://x.example")',
      publishedAt: { from: at, to: at },
      seenAt: at + 36 * 3_600_000,
      metrics: { reactions: { from: 1200, to: 1299, shown: '1.2K' }, comments: exactly(0) },
    }),
    usual: {
      comparison: { factor: 1.9, low: 1.5, high: 2.5, percentile: { value: 90, low: 70, high: 99 }, n: 26 },
      n: 26,
      needed: 0,
      ageMs: 36 * 3_600_000,
    },
    metric: 'views',
  },
  { line: sampleLine({ key: 'x:status:2', text: 'Plain' }), usual: undefined, metric: 'views' },
];
const valueOf = (id: string, post: ExportedPost | undefined) =>
  post && exportColumns.find((column) => column.id === id)?.of(post);

it('gives both ends, the precision, the moment and the age of a count', () => {
  const [first] = posts;
  expect(valueOf('reactions_from', first)).toBe(1200);
  expect(valueOf('reactions_to', first)).toBe(1299);
  expect(valueOf('reactions_precision', first)).toBe('shown as 1.2K');
  expect(valueOf('comments_from', first), 'a 0 that was seen').toBe(0);
  expect(valueOf('comments_precision', first)).toBe('exact');
  expect(valueOf('engagement_parts', first)).toBe('reactions comments');
  expect(valueOf('seen_at', first)).toBe('2026-11-03T21:00:00.000Z');
  expect(valueOf('age_hours', first)).toBe(36);
  expect(valueOf('usual_factor', first)).toBe(1.9);
  expect(valueOf('usual_of', first), 'a multiple says of what').toBe('views');
});

it('leaves empty what was not seen, never 0', () => {
  const [first, second] = posts;
  expect(valueOf('shares_from', first)).toBeUndefined();
  for (const { id, unit, of } of exportColumns)
    if (unit === 'count' && id !== 'sightings') expect(second && of(second), id).toBeUndefined();
});

it('as CSV runs nothing in a spreadsheet', async () => {
  const text = await (await exportPosts(posts, 'csv')).text();
  const [names, first] = text.replace('\uFEFF', '').split('\r\n');
  expect(names?.split(',').slice(0, 3)).toEqual(['key', 'network', 'author']);
  expect(first).toContain(`"'=HYPERLINK(`);
});

it('as a line of JSON for each post says nothing of what was not seen', async () => {
  const text = await (await exportPosts(posts, 'ndjson')).text();
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ key }) => key)).toEqual(['x:status:1', 'x:status:2']);
  expect(lines[0]).toMatchObject({ text: '=HYPERLINK("https://x.example")', reactions_from: 1200, comments_from: 0 });
  expect(lines[0]).not.toHaveProperty('shares_from');
});

it('as a workbook has the posts as text and numbers, and what each column means', async () => {
  const file = await exportPosts(posts, 'xlsx');
  const sheets = await readWorkbook(await file.arrayBuffer());
  const [list, dictionary] = sheets.map(({ data }) => data);
  const row = new Map(exportColumns.map(({ id }, index) => [id, list?.[1]?.[index]]));
  expect(row.get('text')).toBe('=HYPERLINK("https://x.example")');
  expect(row.get('reactions_from')).toBe(1200);
  expect(row.get('shares_from')).toBeNull();
  expect(dictionary?.slice(1).map(([name]) => name)).toEqual(exportColumns.map(({ id }) => id));
  expect(dictionary?.every(([, unit, about]) => Boolean(unit && about))).toBe(true);
});
