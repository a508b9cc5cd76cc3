import { earlyMs } from '../../../utils/db/queries/early-lives.ts';
import { ratePer } from '../../../utils/db/queries/measured-posts.ts';
import type { PeriodReport } from '../../../utils/db/queries/period-report.ts';
import type { ReportPost } from '../../../utils/db/queries/report-network.ts';
import { postLine } from '../../../utils/db/queries/post-lines.ts';
import type { UsualOf } from '../../../utils/db/queries/posts-usual.ts';
import { lineOf } from '../../../utils/lib/csv.ts';
import type { Comparison } from '../../../utils/metrics/usual.ts';
import { paceSentence } from '../today/goal-words.ts';
import type { WorkbookSheet } from '../posts/workbook.ts';
import { type ExportColumn, exportColumns, type ExportedPost, type ExportValue } from '../posts/export-columns.ts';

/** The numbers of a report as tables, each column with its unit and meaning. */
export interface ReportTable {
  readonly name: string;
  readonly columns: readonly { readonly id: string; readonly unit: string; readonly about: string }[];
  readonly rows: readonly (readonly ExportValue[])[];
}

type Row = ExportedPost & { readonly of: ReportPost };

const rounded = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value * 1000) / 1000;

/** Counts as they are; rates, which are counted per so many, as shares. */
const scaleOf = (measure: PeriodReport['measure']) =>
  measure === 'engagement' ? { unit: 'count', by: 1 } : { unit: 'share', by: 1 / ratePer };

const scaled = (value: number | undefined, by: number): number | undefined =>
  value === undefined ? undefined : Math.round(value * by * 1e6) / 1e6;

/** What a report adds to what every file of posts has. */
function ownColumns(measure: PeriodReport['measure']): readonly (Omit<ExportColumn, 'of'> & {
  readonly of: (row: Row) => ExportValue;
})[] {
  const { unit, by } = scaleOf(measure);
  const value = (id: string, about: string, of: (post: ReportPost) => number | undefined) => ({
    id,
    unit,
    about: `${about}. Empty: not known closely enough, which is not 0`,
    of: ({ of: post }: Row) => scaled(of(post), by),
  });
  const compared = (id: string, unitOf: string, about: string, read: (from: Comparison) => number) => ({
    id,
    unit: unitOf,
    about: `${about}. Empty: not compared`,
    of: ({ of: { comparison } }: Row) => rounded(comparison && read(comparison)),
  });
  return [
    {
      id: 'measure',
      unit: 'text',
      about: 'What the report measures by: one thing for all of its posts',
      of: () => measure,
    },
    value(
      'measured',
      'The post by that measure at 24 h (by impression: when it was seen last)',
      (post) => post.measured?.value,
    ),
    value('measured_low', 'The same, lower end of the 80 % interval', (post) => post.measured?.low),
    value('measured_high', 'The same, upper end of the 80 % interval', (post) => post.measured?.high),
    compared('factor', 'times', 'How many times the median of its account, by that measure', ({ factor }) => factor),
    compared('factor_low', 'times', 'The same, lower end of the 80 % interval', ({ low }) => low),
    compared('factor_high', 'times', 'The same, upper end of the 80 % interval', ({ high }) => high),
    compared('percentile', '0 to 100', 'Share of the other posts that had less', ({ percentile }) => percentile.value),
    compared('others', 'count', 'How many other posts of its account in a year it was compared with', ({ n }) => n),
  ];
}

function postsTable({ posts, measure }: PeriodReport): ReportTable {
  const columns = [...exportColumns, ...ownColumns(measure)];
  const rows = posts.flatMap((of): Row[] =>
    of.latest
      ? [
          {
            of,
            line: postLine(of.latest, of.row, { relation: 'own', name: of.row.author?.name, handle: '' }),
            // What every file of posts says here is of a count.
            usual: measure === 'engagement' && of.comparison ? usualOf(of.comparison) : undefined,
            metric: 'engagement',
          },
        ]
      : [],
  );
  return { name: 'posts', columns, rows: rows.map((row) => columns.map((column) => column.of(row))) };
}

const usualOf = (comparison: Comparison): UsualOf => ({ comparison, n: comparison.n, needed: 0, ageMs: earlyMs });

const column = (unit: string) => (id: string, about: string) => ({ id, unit, about });
const [count, words, times] = [column('count'), column('text'), column('times')];

function networksTable({ networks, measure }: PeriodReport): ReportTable {
  const { unit, by } = scaleOf(measure);
  const measuredBy = column(unit);
  return {
    name: 'networks',
    columns: [
      words('network', 'x, linkedin or facebook'),
      count('posts', 'Own posts of the period that were seen'),
      count('measured', 'Those of them that could be measured'),
      words('measure', 'What they are measured by'),
      measuredBy('median', 'Median of the measured posts. Empty: fewer than six'),
      measuredBy('median_low', 'The same, lower end of the 80 % interval'),
      measuredBy('median_high', 'The same, upper end of the 80 % interval'),
      times('change', 'Median ratio to posts of the period before. Empty: fewer than six measured in either'),
      times('change_low', 'The same, lower end of the 80 % interval'),
      times('change_high', 'The same, upper end of the 80 % interval'),
      count('before', 'Measured posts of the period before'),
      count('followers_from', 'Followers at the end, at least. Empty: not every own account was seen'),
      count('followers_to', 'Followers at the end, at most'),
    ],
    rows: networks.map(({ network, posts, measured, median, change, before, followers }) => [
      network,
      posts,
      measured,
      measure,
      scaled(median?.value, by),
      scaled(median?.low, by),
      scaled(median?.high, by),
      rounded(change?.factor),
      rounded(change?.low),
      rounded(change?.high),
      before,
      followers?.count.from,
      followers?.count.to,
    ]),
  };
}

function goalsTable({ goals }: PeriodReport): ReportTable {
  return {
    name: 'goals',
    columns: [
      words('title', 'What the goal is called'),
      words('metric', 'What it counts'),
      count('target', 'What is to be reached'),
      count('reached_from', 'How far it is, at least. Empty: not seen'),
      count('reached_to', 'How far it is, at most'),
      words('pace', 'What is said of its pace'),
    ],
    rows: goals.map(({ goal, progress }) => [
      goal.title,
      goal.metric,
      goal.target,
      progress.reach?.from,
      progress.reach?.to,
      paceSentence(goal, progress),
    ]),
  };
}

export const reportTables = (report: PeriodReport): readonly ReportTable[] => [
  networksTable(report),
  goalsTable(report),
  postsTable(report),
];

/** The tables as sheets of a workbook, and one that says what each column means. */
export const sheetsOf = (tables: readonly ReportTable[]): readonly WorkbookSheet[] => [
  ...tables.map(({ name, columns, rows }) => ({ name, heads: columns.map(({ id }) => id), rows })),
  { name: 'dictionary', heads: dictionaryHeads, rows: meaningsOf(tables), widths: [12, 24, 16, 100] },
];

const dictionaryHeads = ['table', 'column', 'unit', 'meaning'];
const meaningsOf = (tables: readonly ReportTable[]): readonly (readonly string[])[] =>
  tables.flatMap(({ name, columns }) => columns.map(({ id, unit, about }) => [name, id, unit, about]));

/** With the mark that tells Excel that it is UTF-8. */
export const csvOf = ({ columns, rows }: ReportTable): string =>
  `\uFEFF${lineOf(columns.map(({ id }) => id))}${rows.map(lineOf).join('')}`;

/** A line for each row; what is not known is null. */
export const ndjsonOf = ({ columns, rows }: ReportTable): string =>
  rows
    .map((row) => `${JSON.stringify(Object.fromEntries(columns.map(({ id }, index) => [id, row[index] ?? null])))}\n`)
    .join('');

/** Every column of every table with its unit and meaning, as CSV. */
export const dictionaryOf = (tables: readonly ReportTable[]): string =>
  ['\uFEFF', ...[dictionaryHeads, ...meaningsOf(tables)].map(lineOf)].join('');
