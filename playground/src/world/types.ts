export type Network = 'x' | 'linkedin' | 'facebook';

export interface Account {
  readonly key: string;
  readonly kind: 'person' | 'brand' | 'group';
  readonly name: string;
  readonly headline: string;
  readonly location: string;
  readonly language: string;
  readonly relation: 'own' | 'self' | 'competitor' | 'contact' | 'other';
  readonly isVerified: boolean;
  /** Path name on each network: X handle, LinkedIn slug, Facebook vanity. */
  readonly handles: Readonly<Record<Network, string>>;
  /** Number that the network knows the account by. */
  readonly ids: Readonly<Record<Network, string>>;
  readonly followers: Readonly<Record<Network, number>>;
  readonly following: number;
  /** ms epoch */
  readonly joinedAt: number;
  /** 0–359, for the invented avatar. */
  readonly hue: number;
}

export interface Counts {
  readonly reactions: number;
  readonly comments: number;
  readonly shares: number;
  readonly views: number;
  readonly bookmarks: number;
}
export type Metric = keyof Counts;

export interface Media {
  readonly kind: 'photo' | 'chart' | 'video' | 'document';
  /** Absent: nobody wrote a description. */
  readonly alt?: string;
}

export interface Comment {
  readonly id: string;
  readonly author: Account;
  readonly text: string;
  /** ms epoch */
  readonly createdAt: number;
  readonly reactions: number;
}

export interface Post {
  /** The network's own number: X status, LinkedIn activity, Facebook post. */
  readonly id: string;
  /** What everything about the post is drawn from that its text does not tell: the same on every day. */
  readonly luck: string;
  readonly network: Network;
  readonly author: Account;
  /** ms epoch */
  readonly createdAt: number;
  readonly language: string;
  /** Whom it mentions stands in it with the handle on X, with the name elsewhere. */
  readonly text: string;
  readonly mentions: readonly Account[];
  readonly media?: Media;
  /** The post that this one quotes (X) or shares with a comment (LinkedIn, Facebook). */
  readonly quoted?: Post;
  readonly isPromoted: boolean;
  /** How it does against its author's usual: 1 is usual, 2.3 stands out. */
  readonly heat: number;
  /** As they stand at the world's `now`. What has ticked since is in the store. */
  readonly counts: Counts;
  readonly comments: readonly Comment[];
}

export interface FeedItem {
  readonly key: string;
  readonly post: Post;
  readonly repostedBy?: Account;
}

export interface World {
  readonly network: Network;
  /** ms epoch */
  readonly now: number;
  /** Who is signed in: Tidewell on X and Facebook, Jonas Aldermoor on LinkedIn. */
  readonly viewer: Account;
  /** The brand, on every network. */
  readonly own: Account;
  readonly accounts: readonly Account[];
  /** Organic posts, newest first. */
  readonly posts: readonly Post[];
  readonly promoted: readonly Post[];
  /** The home feed, in the network's order: not by time alone, with advertisements and reposts in it. */
  readonly feed: readonly FeedItem[];
}

/** What an author writes about; `{n}`, `{m}`, `{pct}` become seeded numbers, `{@key}` mentions an account. */
export interface TextSpec {
  readonly text: string;
  readonly heat?: number;
  readonly media?: Media;
  /** Where it differs from the author's. */
  readonly language?: string;
}

export interface CastMember {
  readonly key: string;
  readonly kind: 'person' | 'brand' | 'group';
  readonly name: string;
  readonly headline: string;
  readonly location: string;
  readonly language: string;
  readonly relation: 'own' | 'self' | 'competitor' | 'contact' | 'other';
  readonly followers: number;
  /** Posts a day. */
  readonly rate: number;
  readonly isVerified?: boolean;
  readonly networks?: readonly Network[];
  readonly isAdvertiser?: boolean;
  readonly texts: readonly TextSpec[];
}
