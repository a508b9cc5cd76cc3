import type { Store } from './store.ts';
import type { Counts, Network, Post, World } from './world.ts';

/** A post as the page itself knows it: what a reader of the page should arrive at. */
export interface ReplicaPost {
  readonly id: string;
  readonly author: string;
  readonly authorName: string;
  /** ms epoch */
  readonly createdAt: number;
  readonly text: string;
  readonly language: string;
  readonly counts: Counts;
  readonly isPromoted: boolean;
  readonly quotedId?: string;
}

/** `window.__replica`, in the page's own world. */
export interface Replica {
  readonly network: Network;
  readonly world: World;
  /** What is drawn now, from the top. */
  posts(): readonly ReplicaPost[];
  /** The whole home feed. */
  feed(): readonly ReplicaPost[];
  /** Moves counters of drawn posts. */
  tick(steps?: number): void;
  /** The text in the model (not the DOM) of the editor that was last in use; undefined without one. */
  editorText(): string | undefined;
  /** What the network's own buttons published in this tab, oldest first. */
  composerPosted(): readonly string[];
  navigate(path: string): void;
}

export interface ReplicaParts {
  readonly store: Store;
  readonly mounted: () => readonly Post[];
  readonly tick: (steps?: number) => void;
  readonly editorText: () => string | undefined;
  readonly navigate: (path: string) => void;
}

export function exposeReplica({ store, mounted, tick, editorText, navigate }: ReplicaParts): void {
  const describe = (post: Post): ReplicaPost => ({
    id: post.id,
    author: post.author.handles[post.network],
    authorName: post.author.name,
    createdAt: post.createdAt,
    text: post.text,
    language: post.language,
    counts: store.countsOf(post),
    isPromoted: post.isPromoted,
    ...(post.quoted && { quotedId: post.quoted.id }),
  });
  const replica: Replica = {
    network: store.world.network,
    world: store.world,
    posts: () => mounted().map(describe),
    feed: () => store.feed().map(({ post }) => describe(post)),
    tick,
    editorText,
    composerPosted: () => store.published(),
    navigate,
  };
  Object.assign(window, { __replica: replica });
}
