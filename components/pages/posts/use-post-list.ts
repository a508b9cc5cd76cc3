import { useMemo } from 'preact/hooks';
import { clippings } from '../../../utils/db/queries/clippings.ts';
import { type PostLine, publishedMoment } from '../../../utils/db/queries/post-lines.ts';
import { postPillars } from '../../../utils/db/queries/post-pillars.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { useLive } from '../../hooks/use-live.ts';
import { usePillarNames } from '../../hooks/use-pillar-names.ts';
import { pillarName } from '../calendar/entry-words.ts';
import type { PostsShown } from './post-address.ts';
import { filterPosts, isInScope, type PostScope } from './post-filter.ts';
import type { PostWords } from './post-words.ts';
import { sortPosts } from './sort.ts';
import { type Usuals, useUsual } from './use-usual.ts';

/** Comparing at equal age reads every sighting of a post: by that, so many of the newest are sorted. */
const mostByUsual = 500;

export interface PostList {
  /** Those that answer the filters, sorted. */
  readonly lines: readonly PostLine[];
  readonly ofScope: number;
  readonly undated: number;
  /** Of the posts that are shown. */
  readonly usuals: Usuals;
  readonly words: PostWords;
  /** Where they are sorted by what is usual: how many of the newest are compared, if not all. */
  readonly comparedOnly: number | undefined;
}

const nothing: readonly PostLine[] = [];

/** The posts that are asked for, `most` of them compared with what is usual. */
export function usePostList(
  db: WorkspaceDb,
  all: readonly PostLine[] = nothing,
  { filter, sorting, metric }: PostsShown,
  most: number,
): PostList {
  const kept = useLive(() => clippings(db), [db]).value;
  const tags = useMemo(() => new Map(kept?.map(({ postKey, tags: of }) => [postKey, of])), [kept]);
  const pillars = useLive(() => postPillars(db), [db]).value;
  const names = usePillarNames();
  const found = useMemo(
    () => filterPosts(all, filter, { tagsOf: (key) => tags.get(key), pillarOf: (key) => pillars?.get(key) }),
    [all, filter, tags, pillars],
  );
  const { by, direction } = sorting;
  const plain = useMemo(
    () =>
      by === 'usual' ? found.lines : sortPosts(found.lines, { by, direction }, { metric, factorOf: () => undefined }),
    [found, by, direction, metric],
  );
  const wanted = useMemo(
    () =>
      by === 'usual'
        ? found.lines
            .filter(({ relation }) => relation !== 'none')
            .toSorted((a, b) => (publishedMoment(b) ?? 0) - (publishedMoment(a) ?? 0))
            .slice(0, mostByUsual)
        : plain.slice(0, most),
    [found, plain, by, most],
  );
  const usuals = useUsual(db, wanted, metric);
  const lines = useMemo(() => {
    if (by !== 'usual') return plain;
    const byKey = new Map(plain.map((line) => [line.key, line]));
    const factorOf = (key: string): number | undefined => {
      const line = byKey.get(key);
      return line && usuals.of(line)?.comparison?.factor;
    };
    return sortPosts(plain, { by, direction }, { metric, factorOf });
    // What is known of them is another thing with each version.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [plain, by, direction, metric, usuals.version]);
  const words = useMemo(
    () => ({
      ...wordsOf(all, filter.scope, kept?.flatMap(({ tags: of }) => of) ?? []),
      pillars: [...new Set(pillars?.values())].sort().map((value) => ({ value, text: pillarName(value, names) })),
    }),
    [all, filter.scope, kept, pillars, names],
  );
  const comparedOnly = by === 'usual' && found.lines.length > wanted.length ? wanted.length : undefined;
  return { lines, ofScope: found.ofScope, undated: found.undated, usuals, words, comparedOnly };
}

const mostOffered = 200;

/** The accounts and hashtags of a scope; of many the most frequent. */
function wordsOf(lines: readonly PostLine[], scope: PostScope, tags: readonly string[]): Omit<PostWords, 'pillars'> {
  const authors = new Map<string, { name: string; count: number }>();
  const hashtags = new Map<string, number>();
  for (const line of lines) {
    if (!isInScope(line, scope)) continue;
    if (line.authorKey !== undefined) {
      const before = authors.get(line.authorKey);
      if (before) before.count += 1;
      else authors.set(line.authorKey, { name: line.authorName || line.authorKey, count: 1 });
    }
    for (const tag of line.hashtags) {
      const small = tag.toLocaleLowerCase();
      hashtags.set(small, (hashtags.get(small) ?? 0) + 1);
    }
  }
  return {
    authors: [...authors]
      .sort(([, a], [, b]) => b.count - a.count)
      .slice(0, mostOffered)
      .map(([key, { name }]) => ({ key, name }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    hashtags: [...hashtags]
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostOffered)
      .map(([tag]) => tag),
    tags: [...new Set(tags)].sort((a, b) => a.localeCompare(b)),
  };
}
