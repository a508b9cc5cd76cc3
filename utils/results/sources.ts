import { plain } from '../files/headings.ts';
import type { Table } from '../files/table.ts';
import type { ResultSource } from '../model/results.ts';
import { guessField } from './columns.ts';
import { isMetric, isTarget } from './fields.ts';

/** Whether a row looks like the headings of results: something that they are about, and a number. */
export function isHead(cells: readonly string[]): boolean {
  const fields = cells.map(guessField);
  const words = cells.map(plain);
  const isNamed = fields.some(isTarget) || fields.includes('order') || words.includes('name');
  return isNamed && fields.some(isMetric);
}

/** Whose export a table is, by its headings and what stands above them. */
export function sourceOf({ headings, above = [], rows }: Table): ResultSource {
  const words = new Set(headings.map(plain));
  const has = (...names: readonly string[]): boolean => names.some((name) => words.has(name));
  const starts = (start: string): boolean => [...words].some((word) => word.startsWith(start));
  const fields = new Set(headings.map(guessField));
  if (
    above.some((line) => /^#(?:[\s-]|$)/.test(line)) ||
    starts('session ') ||
    starts('first user ') ||
    has('key events')
  )
    return 'ga4';
  if (has('financial status', 'total sales', 'online store sessions', 'online store visitors') || starts('order utm'))
    return 'shopify';
  if (has('visitors') && has('bounce rate', 'visit duration', 'conversion rate', 'name')) return 'plausible';
  if (has('name') && has('conversions') && has('conversion rate')) return 'plausible';
  if (fields.has('spend')) return 'ads';
  const link = headings.findIndex((heading) => guessField(heading) === 'permalink');
  const first = rows.slice(0, 20).map(({ cells }) => cells[link] ?? '');
  if (first.some((cell) => /linkedin\.com/i.test(cell)) || has('post title', 'post publish date')) return 'linkedin';
  if (first.some((cell) => /(?:facebook|fb)\.com/i.test(cell)) || has('page id', 'page name')) return 'facebook';
  if (has('detail expands', 'profile visits', 'tweet id', 'new follows') && fields.has('postId')) return 'x';
  if (first.some((cell) => /\/(?:x|twitter)\.com\//i.test(cell))) return 'x';
  return 'other';
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The days that a file is of, where it says so: above its headings, or in its name. */
export function periodOf({ above = [] }: Table, fileName: string): Partial<Period> {
  const told = (pattern: RegExp): string | undefined => {
    const [, year, month, day] = above.map((line) => pattern.exec(line)).find(Boolean) ?? [];
    return year && `${year}-${month}-${day}`;
  };
  const from = told(/(?:start date|startdatum|date de début|fecha de inicio) ?:?\s*(\d{4})-?(\d\d)-?(\d\d)/i);
  const to = told(/(?:end date|enddatum|date de fin|fecha de finalización) ?:?\s*(\d{4})-?(\d\d)-?(\d\d)/i);
  if (from && to) return { from, to };
  const days = [...fileName.matchAll(/(?<!\d)(20\d\d)[-_]?(\d\d)[-_]?(\d\d)(?!\d)/g)].map(
    ([, year, month, day]) => `${year}-${month}-${day}`,
  );
  const [first, second] = days;
  return first && second && days.length === 2 && first <= second ? { from: first, to: second } : {};
}
