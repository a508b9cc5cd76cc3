import type { printed } from '../scripts/lib/printed.ts';

type Page = ReturnType<typeof printed>;
type Post = Page['posts'][number];
type Said = { value?: number; exact?: boolean; from?: number; to?: number };

/** The parts of an expected page that are compared here; see the README of the captures. */
export interface ExpectedPage {
  readonly url: string;
  readonly network: string;
  readonly page: string;
  readonly profile: Readonly<Record<string, unknown>> | null;
  readonly posts: readonly ExpectedPost[];
}

interface ExpectedPost {
  readonly id: string | null;
  readonly publishedAt: string | null;
  readonly author: { readonly handle: string; readonly name: string } | null;
  readonly text: string | null;
  readonly textComplete: boolean | null;
  readonly promoted: boolean | null;
  readonly quotes: boolean | null;
  readonly media: readonly string[] | null;
  readonly repostedBy: string | null;
  readonly metrics: Readonly<Record<string, { readonly value: number; readonly exact: boolean }>>;
  readonly zeroByConvention?: readonly string[];
  readonly captureCut?: boolean;
}

/** Ids that the page shows and that were not found. */
export function lostIds(expected: ExpectedPage, actual: Page): string[] {
  const found = new Set(actual.posts.map(({ id }) => id));
  return expected.posts.flatMap(({ id }) => (id && !found.has(id) ? [id] : []));
}

/** Every value that is said and is not the true one, in words. What is not said is no lie. */
export function wrongValues(expected: ExpectedPage, actual: Page): string[] {
  const wrong: string[] = [];
  if (expected.page !== 'fragment' && expected.page !== actual.page) wrong.push(`page: ${actual.page}`);
  for (const said of actual.posts) {
    const post = expected.posts.find(({ id }) => id === said.id);
    if (post) wrong.push(...wrongOfPost(post, said).map((field) => `${said.id} ${field}`));
    else wrong.push(`${said.id} is not there`);
  }
  for (const [field, truth] of Object.entries(expected.profile ?? {})) {
    const said = (actual.profile as Readonly<Record<string, unknown>> | undefined)?.[field];
    if (truth === null || said === undefined || !['handle', 'name', 'nativeId', ...counted].includes(field)) continue;
    const isRight = counted.includes(field) ? isCount(truth as Said, said as Said) : line(truth) === line(said);
    if (!isRight) wrong.push(`profile.${field}: ${JSON.stringify(said)}`);
  }
  return wrong;
}

const counted = ['followers', 'following', 'posts', 'connections'];

function wrongOfPost(truth: ExpectedPost, said: Post): string[] {
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['handle', truth.author?.handle.toLowerCase(), said.author?.handle.toLowerCase()],
    ['name', truth.author && line(truth.author.name), said.author?.name && line(said.author.name)],
    ['publishedAt', truth.publishedAt && Date.parse(truth.publishedAt), Date.parse(String(said.publishedAt))],
    ['text', truth.text && line(truth.text).slice(0, 60), said.text && line(said.text).slice(0, 60)],
    ['textComplete', truth.textComplete, said.textComplete],
    ['promoted', truth.promoted, said.promoted],
    ['quotes', truth.quotes, said.quotes],
    ['media', truth.media && [...truth.media].sort().join(), said.media && [...said.media].sort().join()],
    ['repostedBy', truth.repostedBy?.toLowerCase(), said.repostedBy?.toLowerCase()],
  ];
  const wrong = pairs.flatMap(([field, expected, actual]) =>
    isBlank(expected) || isBlank(actual) || expected === actual ? [] : [`${field}: ${String(actual)}`],
  );
  for (const [metric, count] of Object.entries(said.metrics)) {
    const expected = truth.metrics[metric];
    const isZero = truth.zeroByConvention?.includes(metric) && 'value' in count && count.value === 0;
    const isRight = expected ? isCount(expected, count) : isZero || truth.captureCut;
    if (!isRight) wrong.push(`${metric}: ${JSON.stringify(count)}`);
  }
  return wrong;
}

function isCount(truth: Said, said: Said): boolean {
  const value = truth.value ?? -1;
  if (said.from !== undefined && said.to !== undefined) return said.from <= value && value <= said.to;
  return said.value === value && (truth.exact === true || said.exact !== true);
}

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '' || value !== value;

const line = (text: unknown): string =>
  String(text)
    .normalize('NFC')
    .replace(/[\s\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]+/g, ' ')
    .trim();
