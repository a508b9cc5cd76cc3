import { plain, shapeOf } from '../files/headings.ts';
import { currencyCode } from '../files/amounts.ts';
import type { Table } from '../files/table.ts';
import type { ResultImport, ResultSource } from '../model/results.ts';
import { headings, isResultField, type ResultField, resultFields, type ResultMapping } from './fields.ts';

/** The amount of a column may be in a currency that its heading names: "Amount spent (EUR)". */
export function currencyOfHeading(heading: string): string | undefined {
  const name = /\(([A-Z]{3})\)\s*$/.exec(heading.trim())?.[1];
  return name && currencyCode(name);
}

const known = new Map(
  resultFields.flatMap((field) => headings[field].map((name, rank) => [name, { field, rank }] as const)),
);

const nameOf = (heading: string): string =>
  plain(currencyOfHeading(heading) ? heading.replace(/\([^(]*$/, '') : heading);

export const guessField = (heading: string): ResultField | undefined => known.get(nameOf(heading))?.field;

/** What the dates of these say is when the post was published, not what the figures are of. */
const dateIsOfPost: ReadonlySet<ResultSource> = new Set(['x', 'linkedin', 'facebook']);

/** Plausible calls the dimension of each of its files "name"; the name of the file says which it is. */
const dimensions: Readonly<Record<string, ResultField>> = {
  utm_contents: 'utmContent',
  utm_campaigns: 'utmCampaign',
  entry_pages: 'link',
};

/** What the columns mean by their headings; each field once. */
export function guessMapping({ headings: names }: Table, source: ResultSource, fileName: string): ResultMapping {
  const best = new Map<ResultField, { column: number; rank: number }>();
  const offer = (field: ResultField, column: number, rank: number): void => {
    const before = best.get(field);
    if (!before || rank < before.rank) best.set(field, { column, rank });
  };
  for (const [column, heading] of names.entries()) {
    const found = known.get(nameOf(heading));
    if (found) offer(found.field, column, found.rank);
    const word = plain(heading);
    if (source === 'plausible' && word === 'name') {
      const kind = Object.keys(dimensions).find((each) => fileName.toLowerCase().includes(each));
      if (kind) offer(dimensions[kind] as ResultField, column, 0);
    }
    // Each row of the orders of a shop is one of them.
    if (source === 'shopify' && names.some((each) => plain(each) === 'financial status')) {
      if (word === 'name') offer('order', column, 0);
      // The day on which it was made, as the shop's own reports count it, not that on which it was paid.
      if (word === 'created at') offer('day', column, 0);
    }
  }
  if (dateIsOfPost.has(source)) {
    best.delete('day');
    // Campaigns that a page pays for, which carry no UTM.
    best.delete('utmCampaign');
  }
  const fieldOf = new Map([...best].map(([field, { column }]) => [column, field]));
  return names.map((_, column) => fieldOf.get(column));
}

/** What was said of the last file with these headings, in whatever order. */
export interface Remembered {
  readonly mapping: ResultMapping;
  readonly source: ResultSource;
  readonly zone: string;
}

/** What the columns became the last time that a file with these headings came, whose it was and where its days are. */
export function remembered(table: Table, imports: readonly ResultImport[]): Remembered | undefined {
  const shape = setOf(table.headings);
  const last = imports
    .filter(({ columns }) => setOf(columns.map(({ heading }) => heading)) === shape)
    .reduce<ResultImport | undefined>((a, b) => (a && a.createdAt >= b.createdAt ? a : b), undefined);
  if (last?.columns.length !== table.headings.length) return undefined;
  // Of headings that are there twice the first stays the first.
  const fields = Map.groupBy(last.columns, ({ heading }) => plain(heading));
  const mapping = table.headings.map((heading) => {
    const field = fields.get(plain(heading))?.shift()?.field ?? '';
    return isResultField(field) ? field : undefined;
  });
  return { mapping, source: last.source, zone: last.zone };
}

/** What tells columns again in whatever order they stand. */
const setOf = (names: readonly string[]): string => shapeOf({ headings: names.toSorted(byPlain) });
const byPlain = (a: string, b: string): number => (plain(a) < plain(b) ? -1 : 1);
