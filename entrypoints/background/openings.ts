import { folded } from '../../utils/compose/checks/same-text.ts';
import { endingKind, endingOf, openingKind, openingOf } from '../../utils/compose/openings.ts';
import { resultAgeMs } from '../../utils/db/queries/own-results.ts';
import { seenPostsOf } from '../../utils/db/queries/seen-posts-of.ts';
import { storedCurve } from '../../utils/db/queries/stored-curve.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { exactly } from '../../utils/lib/count.ts';
import { comparableAt } from '../../utils/metrics/at-age.ts';
import { effectOf } from '../../utils/metrics/effect-of.ts';
import type { GrowthCurve } from '../../utils/metrics/growth-curve.ts';
import type { SeenPost } from '../../utils/metrics/median-result.ts';
import { compareWithUsual } from '../../utils/metrics/usual.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import type { Opening, OpeningKind, Openings } from '../../utils/model/own-help.ts';

const mostOwn = 5;
const mostTheirs = 3;
/** Reading hundreds of posts of each: so many competitors at most. */
const mostAccounts = 5;

interface Post {
  readonly text: string;
  readonly seen: SeenPost;
}

/** A part of a text that another text can have as well. Undefined where a text has none. */
interface Part {
  of(text: string): string | undefined;
  kindOf(text: string): OpeningKind | undefined;
}

const opening: Part = { of: openingOf, kindOf: openingKind };
const ending: Part = { of: endingOf, kindOf: endingKind };

/** First sentences of posts on a network that surely did better than usual at 24 h, own ones and those of competitors. */
export const openingsOf = (db: WorkspaceDb, network: NetworkId, now: number): Promise<Openings> =>
  bestOf(opening, { db, network, now });

/** The same of last sentences. */
export const endingsOf = (db: WorkspaceDb, network: NetworkId, now: number): Promise<Openings> =>
  bestOf(ending, { db, network, now });

interface Asked {
  readonly db: WorkspaceDb;
  readonly network: NetworkId;
  readonly now: number;
}

async function bestOf(part: Part, { db, network, now }: Asked): Promise<Openings> {
  const of = async (relation: 'own' | 'competitor') => {
    const profiles = await db.profiles.where('relation').equals(relation).toArray();
    const accounts = profiles.filter((profile) => profile.network === network).slice(0, mostAccounts);
    return Promise.all(
      accounts.map(async ({ key, name, handle }) => ({
        whose: name ?? handle,
        posts: await seenPostsOf(db, key, now),
      })),
    );
  };
  const [own, others, curve] = await Promise.all([of('own'), of('competitor'), storedCurve(db, network)]);
  const best = own.flatMap(({ posts }) => linesThatWorked(posts, part, curve)).sort(byFactor);
  const theirs = others.flatMap(({ whose, posts }) =>
    linesThatWorked(posts, part, curve).map((line): Opening => ({ ...line, ...(whose ? { whose } : {}) })),
  );
  const shown = distinct(best).slice(0, mostOwn);
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  const posts = own.flatMap((account) => account.posts);
  return {
    own: shown,
    theirs: distinct(theirs.sort(byFactor)).slice(0, mostTheirs),
    kinds: kinds.map((kind) => effectOfKind(kind, posts, part, curve)),
  };
}

const byFactor = (a: Opening, b: Opening): number => b.against.factor - a.against.factor;

/**
 * Of posts of one account: only where even the low end of the interval is above the usual. Posts that share a line are
 * taken together, or the best of many with the same last line would speak for it.
 */
function linesThatWorked(posts: readonly Post[], part: Part, curve: GrowthCurve): Opening[] {
  const compared = posts.flatMap(({ text, seen }) => {
    const [value, line] = [comparableAt(seen, resultAgeMs, curve), part.of(text)];
    return value === undefined ? [] : [{ text, value, line, same: line === undefined ? undefined : folded(line) }];
  });
  const groups = Map.groupBy(compared, ({ same }) => same);
  return [...groups].flatMap(([same, group]): Opening[] => {
    const [first] = group;
    const kind = first && part.kindOf(first.text);
    if (same === undefined || first?.line === undefined || !kind) return [];
    const others = compared.flatMap((each) => (each.same === same ? [] : [each.value]));
    const against = compareWithUsual(exactly(medianOf(group.map(({ value }) => value))), others);
    if (!against || against.low <= 1) return [];
    const { factor, low, high, n } = against;
    return [{ text: first.line, kind, posts: group.length, against: { factor, low, high, n } }];
  });
}

/** Of two in the middle the smaller one. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function distinct(lines: readonly Opening[]): readonly Opening[] {
  const seen = new Set<string>();
  return lines.filter(({ text }) => {
    const key = folded(text);
    return !seen.has(key) && seen.add(key);
  });
}

function effectOfKind(
  kind: OpeningKind,
  posts: readonly Post[],
  part: Part,
  curve: GrowthCurve,
): Openings['kinds'][number] {
  const ofKind = posts.filter(({ text }) => part.kindOf(text) === kind);
  const others = posts.filter(({ text }) => part.kindOf(text) !== kind);
  const seen = (each: readonly Post[]) => each.map((post) => post.seen);
  const effect = effectOf(seen(ofKind), seen(others), curve);
  return { kind, n: ofKind.length, ...(effect ? { effect } : {}) };
}
