import type { FeedItem } from '../world.ts';

/** What stands in the home feed: posts, and now and then something that only looks like one. */
export type FeedEntry =
  | { readonly type: 'post'; readonly key: string; readonly item: FeedItem; readonly number: number }
  | { readonly type: 'people' | 'course'; readonly key: string };

/** After which place in the feed something stands that is no post. */
const extras = new Map<number, 'people' | 'course'>([
  [6, 'people'],
  [14, 'course'],
  [31, 'people'],
]);

export function feedEntries(items: readonly FeedItem[]): readonly FeedEntry[] {
  return items.flatMap((item, index): FeedEntry[] => {
    const extra = extras.get(index);
    const post: FeedEntry = { type: 'post', key: item.key, item, number: index + 1 };
    return extra ? [{ type: extra, key: `${extra}-${index}` }, post] : [post];
  });
}
