// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PeriodReport } from '../../../utils/db/queries/period-report.ts';
import type { ReportPost } from '../../../utils/db/queries/report-network.ts';
import { exactly } from '../../../utils/lib/count.ts';
import { periodOf } from '../../../utils/lib/periods.ts';
import { csvOf, dictionaryOf, ndjsonOf, reportTables } from './report-tables.ts';
import { shortText, surePosts } from './report-words.ts';
import { reportFile } from './save-report.tsx';

const bad = '<img src=x onerror="alert(1)">';
const october = periodOf('2026-10')!;
const kept = { createdAt: 1, updatedAt: 1 };

const post = (id: string, factor: number, low: number, high: number): ReportPost => {
  const at = october.from + 86_400_000;
  const key = `x:status:${id}`;
  const ref = { network: 'x', kind: 'status', id } as const;
  return {
    at,
    row: { key, post: ref, network: 'x', authorKey: 'me', text: `=1+1 ${id} ${bad}`, firstSeenAt: at, lastSeenAt: at },
    latest: {
      postKey: key,
      network: 'x',
      authorKey: 'me',
      seenAt: at,
      metrics: { reactions: exactly(9) },
      sightings: 1,
    },
    measured: { value: 9, low: 8, high: 10 },
    comparison: { factor, low, high, percentile: { value: 50, low: 40, high: 60 }, n: 12 },
    standout: undefined,
  };
};

const report: PeriodReport = {
  period: october,
  before: periodOf('2026-09')!,
  measure: 'engagement',
  posts: [post('much', 4, 3, 5), post('more', 2, 1.5, 3), post('usual', 1.1, 0.8, 1.4), post('less', 0.3, 0.2, 0.5)],
  networks: [
    {
      network: 'x',
      posts: 4,
      measured: 4,
      median: { value: 9, low: 8, high: 10 },
      change: { factor: 1.4, low: 1.1, high: 1.8, says: 'up', n: [8, 9] },
      before: 9,
      followers: undefined,
    },
  ],
  goals: [],
  learned: [{ ...kept, id: 'l', kind: 'decision', text: bad, week: '2026-10-05', helped: 'yes', helpedAt: 1 }],
  decided: [{ ...kept, id: 'd', kind: 'decision', text: bad, week: '2026-10-05' }],
  running: [],
};
const saved = {
  report,
  works: new Map(),
  title: bad,
  preparedBy: bad,
  summary: `${bad}</style><script>alert(2)</script>`,
  next: [bad],
  logo: 'iVBORw0KGgo=',
  names: {},
  now: Date.UTC(2026, 10, 2),
};

describe('the file of a report', () => {
  const made = () => {
    const file = reportFile(saved, [{ name: 'posts.csv', sha256: 'ab'.repeat(32) }]);
    return { file, read: new DOMParser().parseFromString(file, 'text/html') };
  };

  it('is text wherever somebody wrote it, runs nothing, and loads nothing', () => {
    const { file, read } = made();
    expect(file).toMatch(/^<!doctype html>\n<html/);
    const all = [...read.querySelectorAll('*')];
    const names = new Set(all.map(({ localName }) => localName));
    for (const name of ['script', 'link', 'iframe', 'a', 'button', 'input', 'canvas'])
      expect(names).not.toContain(name);
    const attributes = all.flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => name.startsWith('on') || name === 'href')).toEqual([]);
    expect([...read.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([
      'data:image/png;base64,iVBORw0KGgo=',
    ]);
    expect(read.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    expect(read.querySelector('h1')?.textContent).toBe(bad);
    expect(read.body.textContent.split('onerror').length).toBeGreaterThan(8);
  });

  it('names what goes with it by its checksum', () => {
    expect(made().read.body.textContent).toContain('reports_methodFile|posts.csv|abababab|abab');
    expect(reportFile(saved)).not.toContain('reports_methodFile');
  });
});

describe('the words of a report', () => {
  it('call good and bad only what is so with its whole interval', () => {
    const ids = (side: 'above' | 'below'): string[] => surePosts(report.posts, side).map(({ row }) => row.post.id);
    expect(ids('above')).toEqual(['much', 'more']);
    expect(ids('below')).toEqual(['less']);
  });

  it('say in short what the numbers say, and nothing of what cannot be told', () => {
    expect(shortText(report)).toContain('reports_saidUp|X|1.4');
    const unclear = { ...report.networks[0]!, change: { ...report.networks[0]!.change!, says: 'unclear' as const } };
    expect(shortText({ ...report, networks: [unclear] })).toContain('reports_saidUnclear');
    expect(shortText({ ...report, networks: [{ ...unclear, change: undefined }] })).toMatch(/^reports_saidPosts\S*$/);
    expect(shortText({ ...report, networks: [], posts: [] })).toBe('');
  });
});

describe('the tables of a report', () => {
  const tables = reportTables(report);
  const posts = tables.find(({ name }) => name === 'posts')!;

  it('have a row for each post, whose texts no spreadsheet runs, and null for what is not known', () => {
    const lines = csvOf(posts).trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain(`"'=1+1 much`);
    const first = JSON.parse(ndjsonOf(posts).split('\n')[0] ?? '') as Record<string, unknown>;
    expect(first).toMatchObject({ usual_factor: 4, measured: 9, measured_low: 8, percentile: 50, url: null });
  });

  it('call by its name what posts are compared by, and rates no counts', () => {
    const [networks, , byRate] = reportTables({ ...report, measure: 'rateByFollowers' });
    const first = JSON.parse(ndjsonOf(byRate!).split('\n')[0] ?? '') as Record<string, unknown>;
    expect(first).toMatchObject({ measure: 'rateByFollowers', factor: 4, factor_low: 3, factor_high: 5, others: 12 });
    // What every file of posts says of engagement is not said of a rate.
    expect(first).toMatchObject({ usual_factor: null, usual_of: null });
    const unitOf = (id: string) => networks!.columns.find((column) => column.id === id)?.unit;
    expect([unitOf('median'), unitOf('posts'), unitOf('change')]).toEqual(['share', 'count', 'times']);
  });

  it('have a meaning for each column', () => {
    const lines = dictionaryOf(tables).trim().split('\r\n');
    expect(lines).toHaveLength(1 + tables.reduce((sum, { columns }) => sum + columns.length, 0));
    for (const { rows, columns } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});
