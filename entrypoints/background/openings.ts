import { folded } from '../../utils/compose/checks/same-text.ts';
import { openingKind, openingOf } from '../../utils/compose/openings.ts';
import { resultAgeMs } from '../../utils/db/queries/own-results.ts';
import { seenPostsOf } from '../../utils/db/queries/seen-posts-of.ts';
import { storedCurve } from '../../utils/db/queries/stored-curve.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { comparableAt } from '../../utils/metrics/at-age.ts';
import { effectOf } from '../../utils/metrics/effect-of.ts';
import type { GrowthCurve } from '../../utils/metrics/growth-curve.ts';
import type { SeenPost } from '../../utils/metrics/median-result.ts';
import { compareWithUsual } from '../../utils/metrics/usual.ts';
import { exactly } from '../../utils/lib/count.ts';
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

/** First sentences of posts on a network that surely did better than usual at 24 h, own ones and those of competitors. */
export async function openingsOf(db: WorkspaceDb, network: NetworkId, now: number): Promise<Openings> {
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
  const best = own.flatMap(({ posts }) => openingsThatWorked(posts, curve)).sort(byFactor);
  const theirs = others.flatMap(({ whose, posts }) =>
    openingsThatWorked(posts, curve).map((opening): Opening => ({ ...opening, ...(whose ? { whose } : {}) })),
  );
  const shown = distinct(best).slice(0, mostOwn);
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  const posts = own.flatMap((account) => account.posts);
  return {
    own: shown,
    theirs: distinct(theirs.sort(byFactor)).slice(0, mostTheirs),
    kinds: kinds.map((kind) => kindOf(kind, posts, curve)),
  };
}

const byFactor = (a: Opening, b: Opening): number => b.against.factor - a.against.factor;

/** Of posts of one account: only where even the low end of the interval is above the usual. */
function openingsThatWorked(posts: readonly Post[], curve: GrowthCurve): Opening[] {
  const values = posts.map(({ seen }) => comparableAt(seen, resultAgeMs, curve));
  return posts.flatMap(({ text }, index): Opening[] => {
    const [value, opening] = [values[index], openingOf(text)];
    if (value === undefined || opening === undefined) return [];
    const others = values.flatMap((other, at) => (other === undefined || at === index ? [] : [other]));
    const against = compareWithUsual(exactly(value), others);
    if (!against || against.low <= 1) return [];
    const { factor, low, high, n } = against;
    return [{ text: opening, kind: openingKind(text), against: { factor, low, high, n } }];
  });
}

function distinct(openings: readonly Opening[]): readonly Opening[] {
  const seen = new Set<string>();
  return openings.filter(({ text }) => {
    const key = folded(text);
    return !seen.has(key) && seen.add(key);
  });
}

function kindOf(kind: OpeningKind, posts: readonly Post[], curve: GrowthCurve): Openings['kinds'][number] {
  const ofKind = posts.filter(({ text }) => openingKind(text) === kind);
  const others = posts.filter(({ text }) => openingKind(text) !== kind);
  const seen = (each: readonly Post[]) => each.map((post) => post.seen);
  const effect = effectOf(seen(ofKind), seen(others), curve);
  return { kind, n: ofKind.length, ...(effect ? { effect } : {}) };
}
