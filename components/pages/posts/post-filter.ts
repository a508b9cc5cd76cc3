import { type PostLine, publishedMoment, searchTextOfPost } from '../../../utils/db/queries/post-lines.ts';
import { addDays, startOfDay } from '../../calendar/stateless/days.ts';

export const postScopes = ['own', 'competitor', 'kept', 'all'] as const;
/** Whose posts: "kept" are those of every followed account. */
export type PostScope = (typeof postScopes)[number];

/** By what posts are told apart, in the order in which it is offered. The names stand in addresses: they stay. */
export const postFacets = ['network', 'format', 'author', 'pillar', 'tag', 'hashtag', 'has', 'daypart'] as const;
export type PostFacet = (typeof postFacets)[number];

export interface PostFilter {
  readonly scope: PostScope;
  readonly search: string;
  /** Days of publishing, `yyyy-mm-dd`, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** One of the values of each facet has to hold; a facet that is not here may be anything. */
  readonly wanted: Readonly<Partial<Record<PostFacet, readonly string[]>>>;
}

export const noPostFilter: PostFilter = { scope: 'kept', search: '', wanted: {} };

/** What a line does not say of itself. */
export interface PostContext {
  /** Tags under which a post stands in the library, by its key; absent where it is not kept there. */
  readonly tagsOf: (key: string) => readonly string[] | undefined;
  /** The pillar of the entry of the plan that a post came from. */
  readonly pillarOf: (key: string) => string | undefined;
}

/** Stands for "not known" where a facet can be absent. */
export const unknownValue = '';

export const hasValues = ['link', 'hashtag', 'clipping', 'twice'] as const;
export const dayparts = ['night', 'morning', 'afternoon', 'evening'] as const;

/** In the user's own time zone, six hours each; not known where the hour of publishing is not. */
export function daypartOf(line: PostLine): (typeof dayparts)[number] | undefined {
  const { publishedAt } = line;
  const at = publishedMoment(line);
  if (!publishedAt || at === undefined || publishedAt.to - publishedAt.from > 3_600_000) return undefined;
  return dayparts[Math.floor(new Date(at).getHours() / 6)];
}

/** The values of a facet that hold for a post. */
function postValues(line: PostLine, facet: PostFacet, { tagsOf, pillarOf }: PostContext): readonly string[] {
  switch (facet) {
    case 'network':
      return [line.network];
    case 'format':
      return [line.format ?? unknownValue];
    case 'author':
      return [line.authorKey ?? unknownValue];
    case 'pillar':
      return [pillarOf(line.key) ?? unknownValue];
    case 'tag':
      return tagsOf(line.key) ?? [];
    case 'hashtag':
      return line.hashtags.map((tag) => tag.toLocaleLowerCase());
    case 'daypart':
      return [daypartOf(line) ?? unknownValue];
    case 'has': {
      const { hasLink, hashtags, sightings } = line;
      const holds = {
        link: hasLink,
        hashtag: hashtags.length > 0,
        clipping: tagsOf(line.key) !== undefined,
        twice: sightings > 1,
      };
      return hasValues.filter((value) => holds[value]);
    }
  }
}

export const isInScope = ({ relation }: PostLine, scope: PostScope): boolean =>
  scope === 'all' || (scope === 'kept' ? relation !== 'none' : relation === scope);

/** How many posts each scope holds. */
export function scopeCounts(lines: readonly PostLine[]): Record<PostScope, number> {
  const counts = { own: 0, competitor: 0, kept: 0, all: lines.length };
  for (const { relation } of lines) {
    if (relation !== 'none') counts.kept += 1;
    if (relation === 'own' || relation === 'competitor') counts[relation] += 1;
  }
  return counts;
}

export interface FilteredPosts {
  readonly lines: readonly PostLine[];
  /** Of the scope, before everything else. */
  readonly ofScope: number;
  /** Left out since nobody knows when they were published. */
  readonly undated: number;
}

/** Posts that answer the search, the days and every facet that is asked for. "has" has to hold in all its values. */
export function filterPosts(lines: readonly PostLine[], filter: PostFilter, context: PostContext): FilteredPosts {
  const words = filter.search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const from = filter.from === undefined ? -Infinity : startOfDay(filter.from);
  const to = filter.to === undefined ? Infinity : startOfDay(addDays(filter.to, 1));
  const isDated = from !== -Infinity || to !== Infinity;
  const asked = postFacets.flatMap((facet) => {
    const values = filter.wanted[facet] ?? [];
    return values.length > 0 ? [{ facet, values }] : [];
  });
  const answers = (line: PostLine): boolean =>
    asked.every(({ facet, values }) => {
      const held = postValues(line, facet, context);
      return facet === 'has' ? values.every((value) => held.includes(value)) : values.some((v) => held.includes(v));
    }) && words.every((word) => searchTextOfPost(line).includes(word));
  let ofScope = 0;
  let undated = 0;
  const found = lines.filter((line) => {
    if (!isInScope(line, filter.scope)) return false;
    ofScope += 1;
    if (!answers(line)) return false;
    if (!isDated) return true;
    const at = publishedMoment(line);
    if (at === undefined) undated += 1;
    return at !== undefined && at >= from && at < to;
  });
  return { lines: found, ofScope, undated };
}

/** With a value of a facet added, or taken away where it was there. */
export function toggledPost(filter: PostFilter, facet: PostFacet, value: string): PostFilter {
  const before = filter.wanted[facet] ?? [];
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  const { [facet]: _gone, ...others } = filter.wanted;
  return { ...filter, wanted: after.length > 0 ? { ...others, [facet]: after } : others };
}

export const isPostFiltered = ({ search, wanted, from, to }: PostFilter): boolean =>
  search.trim() !== '' || from !== undefined || to !== undefined || Object.keys(wanted).length > 0;
