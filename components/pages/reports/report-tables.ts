import { earlyMs } from '../../../utils/db/queries/early-lives.ts';
import { ratePer } from '../../../utils/db/queries/measured-posts.ts';
import type { PeriodReport } from '../../../utils/db/queries/period-report.ts';
import type { ReportPost } from '../../../utils/db/queries/report-network.ts';
import { postLine } from '../../../utils/db/queries/post-lines.ts';
import { lineOf } from '../../../utils/lib/csv.ts';
import { paceSentence } from '../today/goal-words.ts';
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

/** What a report adds to what every file of posts has. */
function ownColumns(measure: PeriodReport['measure']): readonly (Omit<ExportColumn, 'of'> & {
  readonly of: (row: Row) => ExportValue;
})[] {
  const unit = measure === 'engagement' ? 'count' : 'share';
  const by = measure === 'engagement' ? 1 : 1 / ratePer;
  const value = (id: string, about: string, of: (post: ReportPost) => number | undefined) => ({
    id,
    unit,
    about: `${about}. Empty: not known closely enough, which is not 0`,
    of: ({ of: post }: Row) => {
      const found = of(post);
      return found === undefined ? undefined : Math.round(found * by * 1e6) / 1e6;
    },
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
    {
      id: 'percentile',
      unit: '0 to 100',
      about: 'Share of the other posts of its account in a year that had less. Empty: not compared',
      of: ({ of: { comparison } }) => rounded(comparison?.percentile.value),
    },
  ];
}

export function postsTable({ posts, measure }: PeriodReport): ReportTable {
  const columns = [...exportColumns, ...ownColumns(measure)];
  const rows = posts.flatMap((of): Row[] =>
    of.latest
      ? [
          {
            of,
            line: postLine(of.latest, of.row, { relation: 'own', name: of.row.author?.name, handle: '' }),
            usual: { comparison: of.comparison, n: of.comparison?.n ?? 0, needed: 0, ageMs: of.comparison && earlyMs },
            metric: 'engagement',
          },
        ]
      : [],
  );
  return { name: 'posts', columns, rows: rows.map((row) => columns.map((column) => column.of(row))) };
}

const count = (id: string, about: string) => ({ id, unit: 'count', about });
const text = (id: string, about: string) => ({ id, unit: 'text', about });
const share = (id: string, about: string) => ({ id, unit: 'times', about });

export function networksTable({ networks, measure }: PeriodReport): ReportTable {
  const by = measure === 'engagement' ? 1 : 1 / ratePer;
  const scaled = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : Math.round(value * by * 1e6) / 1e6;
  return {
    name: 'networks',
    columns: [
      text('network', 'x, linkedin or facebook'),
      count('posts', 'Own posts of the period that were seen'),
      count('measured', 'Those of them that could be measured'),
      text('measure', 'What they are measured by'),
      count('median', 'Median of the measured posts. Empty: fewer than six'),
      count('median_low', 'The same, lower end of the 80 % interval'),
      count('median_high', 'The same, upper end of the 80 % interval'),
      share('change', 'Median ratio to posts of the period before. Empty: fewer than six measured in either'),
      share('change_low', 'The same, lower end of the 80 % interval'),
      share('change_high', 'The same, upper end of the 80 % interval'),
      count('before', 'Measured posts of the period before'),
      count('followers_from', 'Followers at the end, at least. Empty: not every own account was seen'),
      count('followers_to', 'Followers at the end, at most'),
    ],
    rows: networks.map(({ network, posts, measured, median, change, before, followers }) => [
      network,
      posts,
      measured,
      measure,
      scaled(median?.value),
      scaled(median?.low),
      scaled(median?.high),
      rounded(change?.factor),
      rounded(change?.low),
      rounded(change?.high),
      before,
      followers?.count.from,
      followers?.count.to,
    ]),
  };
}

export function goalsTable({ goals }: PeriodReport): ReportTable {
  return {
    name: 'goals',
    columns: [
      text('title', 'What the goal is called'),
      text('metric', 'What it counts'),
      count('target', 'What is to be reached'),
      count('reached_from', 'How far it is, at least. Empty: not seen'),
      count('reached_to', 'How far it is, at most'),
      text('pace', 'What is said of its pace'),
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
  [
    '\uFEFF',
    lineOf(['table', 'column', 'unit', 'meaning']),
    ...tables.flatMap(({ name, columns }) => columns.map(({ id, unit, about }) => lineOf([name, id, unit, about]))),
  ].join('');
