import { effectOf, type EffectOf } from '../../metrics/effect-of.ts';
import type { NetworkId } from '../../model/network.ts';
import type { Snippet } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { ownSeenPosts } from './own-seen-posts.ts';
import { storedCurve } from './stored-curve.ts';

/** How own posts with the hashtags of a set did against the others at the same age; only their number where too few. */
export interface HashtagResult {
  readonly n: number;
  readonly effect?: EffectOf;
}

/** A post counts for a set when it has at least so much of its tags: few put in a set as it stands. */
const sharePut = 0.5;

/** By id of the set; sets without a tag, and all where no own post was seen, are not in it. */
export async function hashtagResults(
  db: WorkspaceDb,
  network: NetworkId,
  sets: readonly Pick<Snippet, 'id' | 'text'>[],
  now: number,
): Promise<ReadonlyMap<string, HashtagResult>> {
  if (sets.length === 0) return new Map();
  const posts = (await ownSeenPosts(db, network, now)).map(({ text, seen }) => ({ tags: tagsOf(text), seen }));
  if (posts.length === 0) return new Map();
  const curve = await storedCurve(db, network);
  return new Map(
    sets.flatMap(({ id, text }): [string, HashtagResult][] => {
      const tags = [...tagsOf(text)];
      if (tags.length === 0) return [];
      const isOf = (post: (typeof posts)[number]): boolean =>
        tags.filter((tag) => post.tags.has(tag)).length >= Math.max(1, tags.length * sharePut);
      const own = posts.filter(isOf);
      const effect = effectOf(
        own.map(({ seen }) => seen),
        posts.filter((post) => !isOf(post)).map(({ seen }) => seen),
        curve,
      );
      return [[id, effect ? { n: effect.n, effect } : { n: own.length }]];
    }),
  );
}

const tagsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/(?<![\p{L}\p{N}&/])[#＃]([\p{L}\p{M}\p{N}_]+)/gu)].map(([, tag = '']) => tag.toLowerCase()),
  );

/** Sets among others, best result first, each in a place that a set had: what has no result keeps its order behind. */
export function rankedSets<T extends { readonly id: string; readonly kind?: string | undefined }>(
  all: readonly T[],
  results: ReadonlyMap<string, HashtagResult>,
): readonly T[] {
  const factorOf = ({ id }: T): number => results.get(id)?.effect?.factor ?? -Infinity;
  const sets = all.filter(({ kind }) => kind === 'hashtags').sort((a, b) => compare(factorOf(b), factorOf(a)));
  return all.map((each) => (each.kind === 'hashtags' ? (sets.shift() ?? each) : each));
}

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
