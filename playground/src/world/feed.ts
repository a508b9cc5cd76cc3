import { fraction, pick } from '../random.ts';
import type { Account, FeedItem, Post } from './types.ts';

interface FeedInput {
  readonly posts: readonly Post[];
  readonly promoted: readonly Post[];
  readonly accounts: readonly Account[];
  readonly seed: string;
}

/** An advertisement stands at every ninth place, from the fifth on. */
const promotedEvery = 9;

/**
 * What a ranked feed does: first what matters to the viewer (own, a competitor's success, contacts), then by time;
 * now and then a repost by a contact, and advertisements.
 */
export function rankFeed({ posts, promoted, accounts, seed }: FeedInput): readonly FeedItem[] {
  const newest = (test: (post: Post) => boolean, count = 1) => posts.filter(test).slice(0, count);
  const head = [
    ...newest(({ author, heat }) => author.key === 'clearspout' && heat > 2),
    ...newest(({ author }) => author.relation === 'own'),
    ...newest(({ author }) => author.key === 'hollis-grove-garden-club'),
    ...newest(({ author }) => author.key === 'mara-lindqvist'),
    ...newest(({ author, text }) => author.language === 'ar' && text.length > 0),
    ...newest(({ author }) => author.key === 'poisoned'),
    ...newest(({ author }) => author.relation === 'own', 3).slice(1),
  ];
  const ranked = [...head, ...posts.filter((post) => !head.includes(post))];
  const contacts = accounts.filter(({ relation, kind }) => relation === 'contact' && kind === 'person');

  const feed: FeedItem[] = [];
  let nextPromoted = 0;
  for (const post of ranked) {
    const advertisement = promoted[nextPromoted];
    if (feed.length % promotedEvery === 4 && advertisement) {
      feed.push({ key: `promoted-${advertisement.id}`, post: advertisement });
      nextPromoted += 1;
    }
    const isReposted = post.author.relation === 'other' && fraction(seed, post.luck, 'reposted') < 0.09;
    feed.push({ key: post.id, post, ...(isReposted && { repostedBy: pick(contacts, seed, post.luck, 'by') }) });
  }
  return feed;
}
