/** What the markup builders of both front ends need to know of a post; nothing of where it comes from. */
export interface PostView {
  readonly kind: 'activity' | 'ugcPost';
  readonly id: string;
  readonly author: AccountView;
  readonly text: string;
  readonly mentions: readonly AccountView[];
  readonly language: string;
  readonly publishedAt: number;
  readonly edited: boolean;
  readonly header?: HeaderView | undefined;
  /** `true`: by the advertiser itself; a name: a member's post that this company pays for. */
  readonly promoted?: true | string | undefined;
  readonly media?: MediaView | undefined;
  readonly quoted?: PostView | undefined;
  readonly group?: { readonly id: string; readonly name: string } | undefined;
  readonly reactions: number;
  readonly comments: number;
  readonly reposts: number;
  readonly reactionKinds: readonly ReactionKind[];
  /** Shown instead of the bare number: "NAME and N others". */
  readonly reactedBy?: string | undefined;
  readonly shownComments: readonly CommentView[];
  /** compact: numbers inside the buttons. row: a line of counts above them. */
  readonly layout: 'row' | 'compact';
  /** Whether the commentary carries its own key, as on newer pages. */
  readonly keyedText: boolean;
  readonly liked: boolean;
}

export interface AccountView {
  readonly slug: string;
  readonly name: string;
  readonly isCompany: boolean;
  readonly headline: string;
  readonly followers: number;
  readonly connections: number;
  /** Opaque member id, as it stands inside the keys of profile cards. */
  readonly memberId: string;
  readonly numericId: string;
  readonly degree?: 1 | 2 | 3 | undefined;
  readonly verified: boolean;
  readonly place: string;
  readonly about: string;
  /** 0–359 */
  readonly hue: number;
  readonly initials: string;
}

export type HeaderView =
  | { readonly type: 'suggested' }
  | { readonly type: 'liked' | 'commented' | 'reposted' | 'supports'; readonly by: AccountView }
  | { readonly type: 'name'; readonly by: AccountView }
  | { readonly type: 'follows'; readonly by: AccountView; readonly others: number };

export type ReactionKind = 'like' | 'praise' | 'support' | 'empathy' | 'interest' | 'entertainment';

export type MediaView =
  | { readonly type: 'image'; readonly source: string; readonly alt: string }
  | { readonly type: 'video'; readonly source: string; readonly seconds: number }
  | { readonly type: 'document'; readonly title: string; readonly pages: number; readonly source: string }
  | { readonly type: 'article'; readonly title: string; readonly site: string; readonly source: string }
  | { readonly type: 'poll'; readonly question: string; readonly options: readonly string[]; readonly votes: number };

export interface CommentView {
  readonly id: string;
  readonly author: AccountView;
  readonly text: string;
  readonly at: number;
  readonly reactions: number;
}

export function urnOf(post: Pick<PostView, 'kind' | 'id'>): string {
  return `urn:li:${post.kind}:${post.id}`;
}

export function updateLink(post: Pick<PostView, 'kind' | 'id'>): string {
  return `https://www.linkedin.com/feed/update/${urnOf(post)}/`;
}

export function accountLink(account: Pick<AccountView, 'slug' | 'isCompany'>, part = ''): string {
  const path = account.isCompany ? `company/${account.slug}/${part}` : `in/${account.slug}/`;
  return `https://www.linkedin.com/${path}`;
}
