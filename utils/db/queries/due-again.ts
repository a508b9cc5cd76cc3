import { postKey } from '../../lib/keys.ts';
import { createComparer } from '../../metrics/plan-match.ts';
import { samenessOf } from '../../metrics/same-post-text.ts';
import { NetworkId } from '../../model/network.ts';
import type { PostRef } from '../../model/sighting.ts';
import type { WorkspaceDb } from '../schema.ts';
import { timeBoundPosts } from '../tables/due-again.ts';
import { ownYear, type YearPost } from './own-year.ts';

/** An own post that could go out again. */
export interface AgainPost {
  readonly key: string;
  readonly post: PostRef;
  readonly network: NetworkId;
  readonly text: string;
  readonly permalink: string | undefined;
  /** When it was published as far as that is known, else when it was seen first, ms. */
  readonly at: number;
  /** How many times what is usual of its account at 24 h. */
  readonly ofUsual: number;
  /** Surely better than usual, and not by chance. */
  readonly isSure: boolean;
  /** How often its words went out within the year that is looked at. */
  readonly times: number;
  /** What it did the last time as a multiple of the first; absent where it went out once, or either is not known. */
  readonly lastOfFirst?: number;
  /** It names a day, or says that something is now. */
  readonly namesDay: boolean;
}

export interface DueAgain {
  /** The best first. */
  readonly posts: readonly AgainPost[];
  /** Posts that could be compared with what is usual. */
  readonly compared: number;
  /** Old enough and good enough, but only their beginning was read. */
  readonly cut: number;
  /** Marked by the user as bound to their time. */
  readonly timeBound: readonly AgainPost[];
}

const dayMs = 86_400_000;
/** Less above the usual than this is noise. */
const leastOfUsual = 1.2;

/** Own posts of a year that are older than so many days, did better than usual at equal age, and did not go out since. */
export async function dueAgain(db: WorkspaceDb, now: number, days: number): Promise<DueAgain> {
  const [year, bound, planned] = await Promise.all([
    ownYear(db, now),
    timeBoundPosts(db),
    plannedAgain(db, now - days * dayMs),
  ]);
  const all = NetworkId.options.flatMap((network) => year[network]);
  const groups = NetworkId.options.flatMap((network) => sameTexts(year[network]));
  const good = groups.filter((group) => {
    const last = group.at(-1);
    return (
      last !== undefined &&
      last.at <= now - days * dayMs &&
      (last.ofUsual ?? 0) >= leastOfUsual &&
      !group.some(({ row }) => planned.has(row.key))
    );
  });
  const whole = good.filter((group) => group.at(-1)?.row.textComplete !== false);
  const posts = whole.flatMap(againPost).sort((a, b) => b.ofUsual - a.ofUsual);
  return {
    posts: posts.filter(({ key }) => !bound.has(key)),
    timeBound: posts.filter(({ key }) => bound.has(key)),
    compared: all.filter(({ ofUsual }) => ofUsual !== undefined).length,
    cut: good.length - whole.length,
  };
}

/** Keys of posts that an entry repeats which is due, or was made, since then. */
async function plannedAgain(db: WorkspaceDb, since: number): Promise<ReadonlySet<string>> {
  const entries = await db.planEntries
    .filter(
      ({ repeatOf, deletedAt, state, dueAt, createdAt }) =>
        repeatOf !== undefined && deletedAt === undefined && state !== 'skipped' && (dueAt ?? createdAt) > since,
    )
    .toArray();
  return new Set(entries.flatMap(({ repeatOf }) => (repeatOf ? [postKey(repeatOf)] : [])));
}

/** Posts of one network that say the same, together, the oldest first. What has no words is left out. */
function sameTexts(posts: readonly YearPost[]): readonly (readonly YearPost[])[] {
  const compare = createComparer();
  const groups: YearPost[][] = [];
  for (const post of [...posts].sort((a, b) => a.at - b.at)) {
    const text = post.row.text?.trim();
    if (!text) continue;
    const shown = compare(text);
    const same = groups.find(([first]) => {
      const sameness = samenessOf(shown, compare(first?.row.text ?? ''), post.row.textComplete === false);
      return first?.row.authorKey === post.row.authorKey && (sameness === 'same' || sameness === 'near');
    });
    if (same) same.push(post);
    else groups.push([post]);
  }
  return groups;
}

function againPost(group: readonly YearPost[]): readonly AgainPost[] {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last || last.ofUsual === undefined) return [];
  const { key, post, network, text = '', permalink } = last.row;
  const lastOfFirst = group.length > 1 && first.ofUsual ? last.ofUsual / first.ofUsual : undefined;
  return [
    {
      key,
      post,
      network,
      text,
      permalink,
      at: last.at,
      ofUsual: last.ofUsual,
      isSure: last.standout === 'up',
      times: group.length,
      ...(lastOfFirst === undefined ? {} : { lastOfFirst }),
      namesDay: namesDay(text),
    },
  ];
}

const dayWords =
  /\b(today|tonight|tomorrow|yesterday|this (week|month|year)|next (week|month|year)|last (week|month|year)|heute|morgen|gestern|aujourd’hui|demain|hoy|mañana|vandaag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\b/iu;

/** A year, a date, or a word for a day: a hint to look twice, and no more. */
export const namesDay = (text: string): boolean =>
  /(?<!\d)20\d\d(?!\d)/.test(text) || /(?<!\d)\d{1,2}[./]\d{1,2}[./]?(?!\d)/.test(text) || dayWords.test(text);
