import type { PostLine } from '../../../utils/db/queries/posts-table.ts';

export type PostSort = 'published' | 'engagement' | 'seen' | 'sightings';

export interface Sorting {
  readonly by: PostSort;
  readonly direction: 'up' | 'down';
}

const values: Record<PostSort, (line: PostLine) => number | undefined> = {
  published: ({ publishedAt }) => publishedAt && (publishedAt.from + publishedAt.to) / 2,
  engagement: ({ engagement }) => engagement && (engagement.from + engagement.to) / 2,
  seen: ({ seenAt }) => seenAt,
  sightings: ({ sightings }) => sightings,
};

/** What is not known goes last in both directions: it is not a small number. */
export function sortPosts(lines: readonly PostLine[], { by, direction }: Sorting): readonly PostLine[] {
  const sign = direction === 'up' ? 1 : -1;
  return lines.toSorted((a, b) => {
    const left = values[by](a);
    const right = values[by](b);
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return sign * (left - right);
  });
}

/** Every word somewhere in the text or the author's name. */
export function filterPosts(lines: readonly PostLine[], search: string): readonly PostLine[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return lines;
  return lines.filter(({ text, authorName }) => {
    const all = `${authorName}\n${text}`.toLocaleLowerCase();
    return words.every((word) => all.includes(word));
  });
}
