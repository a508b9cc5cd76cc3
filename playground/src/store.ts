import { hash } from './random.ts';
import { postId, type Comment, type Counts, type FeedItem, type Metric, type Post, type World } from './world.ts';

/** What happened since the page was loaded: counters, the viewer's reactions, posts and comments. Kept for the tab. */
export interface Store {
  readonly world: World;
  countsOf(post: Post): Counts;
  commentsOf(post: Post): readonly Comment[];
  /** The home feed with what the viewer published on top. */
  feed(): readonly FeedItem[];
  /** Posts of an author, newest first. */
  postsBy(key: string): readonly Post[];
  postById(id: string): Post | undefined;
  bump(post: Post, metric: Metric, by: number): void;
  isLiked(post: Post): boolean;
  toggleLike(post: Post): void;
  /** What the network's own Post button does; with an id, sharing that post. */
  publish(text: string, quotedId?: string): Post;
  reply(post: Post, text: string): Comment;
  /** Texts that the viewer published in this tab, oldest first, comments among them. */
  published(): readonly string[];
  /** `post` is absent when the feed itself changed. */
  onChange(listener: (post?: Post) => void, signal: AbortSignal): void;
}

interface Kept {
  bumps: Record<string, Partial<Record<Metric, number>>>;
  liked: string[];
  posts: { text: string; createdAt: number; quotedId?: string | undefined }[];
  replies: { postId: string; text: string; createdAt: number }[];
}

export function createStore(world: World): Store {
  const key = `replica.${world.network}`;
  const kept: Kept = { bumps: {}, liked: [], posts: [], replies: [], ...read(key) };
  const clock = () => Math.floor(world.now + performance.now());
  const listeners = new Set<(post?: Post) => void>();
  const changed = (post?: Post) => {
    sessionStorage.setItem(key, JSON.stringify(kept));
    for (const listener of listeners) listener(post);
  };
  const ownPosts = (): readonly Post[] =>
    kept.posts.map(({ text, createdAt, quotedId }) => ownPost(world, text, createdAt, quotedId)).toReversed();
  const repliesTo = (id: string) =>
    kept.replies.filter((reply) => reply.postId === id).map((reply) => ownComment(world, reply));

  const store: Store = {
    world,
    countsOf(post) {
      const bumps = kept.bumps[post.id] ?? {};
      const sum = (metric: Metric, more = 0) => post.counts[metric] + (bumps[metric] ?? 0) + more;
      return {
        reactions: sum('reactions', store.isLiked(post) ? 1 : 0),
        comments: sum('comments', repliesTo(post.id).length),
        shares: sum('shares'),
        views: sum('views'),
        bookmarks: sum('bookmarks'),
      };
    },
    commentsOf: (post) => [...post.comments, ...repliesTo(post.id)],
    feed: () => [...ownPosts().map((post) => ({ key: post.id, post })), ...world.feed],
    postsBy: (author) =>
      [...ownPosts(), ...world.posts, ...world.promoted].filter((post) => post.author.key === author),
    postById: (id) => [...ownPosts(), ...world.posts, ...world.promoted].find((post) => post.id === id),
    bump(post, metric, by) {
      const bumps = (kept.bumps[post.id] ??= {});
      bumps[metric] = (bumps[metric] ?? 0) + by;
      changed(post);
    },
    isLiked: (post) => kept.liked.includes(post.id),
    toggleLike(post) {
      kept.liked = store.isLiked(post) ? kept.liked.filter((id) => id !== post.id) : [...kept.liked, post.id];
      changed(post);
    },
    publish(text, quotedId) {
      const createdAt = clock() + kept.posts.length;
      kept.posts.push({ text, createdAt, quotedId });
      changed();
      return ownPost(world, text, createdAt, quotedId);
    },
    reply(post, text) {
      const reply = { postId: post.id, text, createdAt: clock() + kept.replies.length };
      kept.replies.push(reply);
      changed(post);
      return ownComment(world, reply);
    },
    published: () => [...kept.posts, ...kept.replies].sort((a, b) => a.createdAt - b.createdAt).map(({ text }) => text),
    onChange(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
  return store;
}

function ownPost(world: World, text: string, createdAt: number, quotedId: string | undefined): Post {
  const quoted = world.posts.find(({ id }) => id === quotedId);
  return {
    ...(quoted && { quoted }),
    id: postId(world.network, createdAt, hash('published', text)),
    luck: `published ${text}`,
    network: world.network,
    author: world.viewer,
    createdAt,
    language: 'en',
    text,
    mentions: [],
    isPromoted: false,
    heat: 1,
    counts: { reactions: 0, comments: 0, shares: 0, views: 1, bookmarks: 0 },
    comments: [],
  };
}

const ownComment = (world: World, { postId: id, text, createdAt }: Kept['replies'][number]): Comment => ({
  id:
    world.network === 'facebook' ? String(10 ** 15 + hash(id, text)) : postId(world.network, createdAt, hash(id, text)),
  author: world.viewer,
  text,
  createdAt,
  reactions: 0,
});

function read(key: string): Partial<Kept> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Kept>;
  } catch {
    return {};
  }
}
