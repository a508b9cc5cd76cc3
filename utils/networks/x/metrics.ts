import { exactly, isExact, type Count } from '../../lib/count.ts';
import { countsIn, parseCount } from '../../lib/numbers.ts';
import type { Metric } from '../../model/sighting.ts';
import { pathOf, type Parts } from './parts.ts';

type Metrics = Partial<Record<Metric, Count>>;

/** Posts of before this day have no views; X began to show them during December 2022. */
const lastDayWithoutViews = Date.UTC(2022, 10, 30);
export const firstDayWithViews = Date.UTC(2023, 0, 1);

/**
 * Exact counts from the labels of the buttons; views and bookmarks also from the label of the whole row. Shown numbers
 * are not used: they are cut, and while one changes the old number stands beside the new one.
 */
export function readMetrics(parts: Parts, publishedAt: number | undefined): Metrics {
  const group = countsGroup(parts);
  const locale = localeOf(group);
  const labelled = (...names: readonly string[]): Count | undefined => {
    // Pages of long articles have the row twice, and only the last one tells everything.
    for (const button of names.flatMap((name) => parts.byTestId.get(name) ?? []).toReversed()) {
      const count = countOfLabel(button, locale);
      if (count) return count;
    }
    return undefined;
  };
  const views = parts.statusLinks.find((link) => pathOf(link).endsWith('/analytics'));
  const metrics: Metrics = clean({
    comments: labelled('reply'),
    shares: labelled('retweet', 'unretweet'),
    reactions: labelled('like', 'unlike'),
    views: views && countOfLabel(views, locale),
    bookmarks: labelled('bookmark', 'removeBookmark'),
  });
  const { views: seenViews = metrics.views, bookmarks = metrics.bookmarks } = fromRow(group, metrics, publishedAt);
  return clean({ ...metrics, views: seenViews, bookmarks });
}

/** The row of counts, the last one where there are two. */
const countsGroup = ({ groups, byTestId }: Parts): Element | undefined => {
  const replies = byTestId.get('reply') ?? [];
  return groups.findLast((group) => replies.some((reply) => group.contains(reply)));
};

/** "1 Like. Like": the number is in the first sentence, and a full stop must not look like a shortening. */
const countOfLabel = (element: Element, locale: string): Count | undefined =>
  parseCount((element.getAttribute('aria-label') ?? '').split(/\.(?=\s|$)/, 1)[0] ?? '', locale);

/**
 * What is left in the label of the row ("8 replies, 7 bookmarks, 120 views") when the known counts are taken out. It
 * leaves zeros out and its order is not ours to trust, so a number counts only when nothing else can be meant by it.
 */
function fromRow(group: Element | undefined, known: Metrics, publishedAt: number | undefined): Metrics {
  const left = countsIn(group?.getAttribute('aria-label') ?? '', localeOf(group)).map(({ from }) => from);
  for (const count of Object.values(known)) {
    if (!isExact(count)) return {};
    const at = left.indexOf(count.from);
    if (at >= 0) left.splice(at, 1);
    else if (count.from > 0) return {};
  }
  const [one, two] = left;
  if (one === undefined || left.length > 2) return {};
  if (two !== undefined) {
    if (known.views || known.bookmarks) return {};
    // Nobody bookmarks a post without having it on screen.
    return { views: exactly(Math.max(one, two)), bookmarks: exactly(Math.min(one, two)) };
  }
  if (known.views && known.bookmarks) return {};
  if (known.views) return { bookmarks: exactly(one) };
  if (known.bookmarks) return { views: exactly(one) };
  if (publishedAt === undefined) return {};
  if (publishedAt <= lastDayWithoutViews) return { bookmarks: exactly(one) };
  return publishedAt >= firstDayWithViews ? { views: exactly(one) } : {};
}

const localeOf = (element: Element | undefined): string => element?.ownerDocument.documentElement.lang || 'en';

/** Without the absent ones: exactOptionalPropertyTypes tells an absent field from one that is undefined. */
const clean = (metrics: { readonly [M in Metric]?: Count | undefined }): Metrics =>
  Object.fromEntries(Object.entries(metrics).filter(([, count]) => count)) as Metrics;
