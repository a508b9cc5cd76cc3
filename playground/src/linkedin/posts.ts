import { between, fraction, hash, pick } from '../random.ts';
import type { Account, Comment, Counts, Post } from '../world.ts';
import { accountView } from './accounts.ts';
import { postPicture } from './picture.ts';
import type { CommentView, HeaderView, MediaView, PostView, ReactionKind } from './view.ts';

export interface PostInput {
  readonly post: Post;
  readonly repostedBy?: Account | undefined;
  /** As they stand now; the post's own where nothing ticked. */
  readonly counts?: Counts;
  readonly liked?: boolean;
  /** How many comments are drawn below the post. */
  readonly showComments: number;
  readonly comments?: readonly Comment[];
  readonly layout: PostView['layout'];
  /** Search results and pages of one account say nothing about why a post is shown. */
  readonly withHeader: boolean;
  readonly contacts: readonly Account[];
  /** Of a member's post that a company pays for: the name of the company. */
  readonly paidBy?: string | undefined;
}

/** A post of the world with what this network adds to it: kind of id, reasons, polls, groups. All told by its luck. */
export function postView(input: PostInput): PostView {
  const { post, counts = post.counts, comments = post.comments } = input;
  const { id, luck, author } = post;
  const group = input.withHeader ? groupOf(input) : undefined;
  return {
    kind: group || fraction(luck, 'kind') < 0.7 ? 'activity' : 'ugcPost',
    id,
    author: accountView(author),
    text: post.text,
    mentions: post.mentions.map(accountView),
    language: post.language,
    publishedAt: post.createdAt,
    edited: fraction(luck, 'edited') < 0.05,
    header: input.withHeader && !group ? headerOf(input) : undefined,
    promoted: post.isPromoted ? (input.paidBy ?? true) : undefined,
    media: post.quoted ? undefined : mediaOf(post),
    quoted:
      post.quoted &&
      postView({ post: post.quoted, showComments: 0, layout: input.layout, withHeader: false, contacts: [] }),
    group,
    reactions: counts.reactions,
    comments: counts.comments,
    reposts: counts.shares,
    reactionKinds: kindsOf(luck),
    reactedBy: reactedBy(input, counts),
    shownComments: comments.slice(0, input.showComments).map(commentView),
    layout: input.layout,
    keyedText: fraction(luck, 'keyed') < 0.6,
    liked: input.liked ?? false,
  };
}

function headerOf({ post, repostedBy, contacts }: PostInput): HeaderView | undefined {
  const { luck, author } = post;
  if (repostedBy) return { type: 'reposted', by: accountView(repostedBy) };
  if (author.relation !== 'other') return undefined;
  const draw = fraction(luck, 'header');
  if (post.isPromoted) {
    return author.kind === 'brand' && draw < 0.4 && contacts.length > 0
      ? { type: 'follows', by: accountView(pick(contacts, luck, 'follows')), others: between(2, 60, luck) }
      : undefined;
  }
  if (draw < 0.14) return { type: 'suggested' };
  if (draw > 0.4 || contacts.length === 0) return undefined;
  const by = accountView(pick(contacts, luck, 'header by'));
  if (draw < 0.17) return { type: 'name', by };
  return { type: draw < 0.29 ? 'liked' : draw < 0.35 ? 'commented' : 'supports', by };
}

function groupOf({ post }: PostInput): PostView['group'] {
  const isOne = post.author.kind === 'person' && post.author.relation === 'other' && fraction(post.luck, 'group') < 0.2;
  return isOne && !post.isPromoted
    ? { id: String(between(1_000_000, 9_000_000, 'group')), name: 'Water in public places' }
    : undefined;
}

function mediaOf(post: Post): MediaView | undefined {
  const { luck, author, text } = post;
  const variant = hash(luck, 'picture') % 1000;
  const scene = (kind: 'scene' | 'chart' | 'page'): string => postPicture(kind, author.hue, variant);
  const title = text.split('\n')[0] ?? text;
  switch (post.media?.kind) {
    case 'photo':
      return { type: 'image', source: scene('scene'), alt: post.media.alt ?? '' };
    case 'chart':
      return { type: 'image', source: scene('chart'), alt: post.media.alt ?? '' };
    case 'video':
      return { type: 'video', source: scene('scene'), seconds: between(14, 190, luck) };
    case 'document':
      return { type: 'document', title: title.slice(0, 60), pages: between(3, 14, luck), source: scene('page') };
    case undefined:
      return askedOrLinked(post, scene);
  }
}

/** A question of a person may be a poll; a company that links to a site shows its card. */
function askedOrLinked(post: Post, scene: (kind: 'scene') => string): MediaView | undefined {
  const { luck, text, author } = post;
  const site = /\b[a-z-]+\.example\b/.exec(text)?.[0];
  if (site) return { type: 'article', title: text.split('\n')[0] ?? site, site, source: scene('scene') };
  if (author.kind !== 'person' || author.relation === 'self' || !/[?？؟]/.test(text) || text.includes('\n'))
    return undefined;
  return {
    type: 'poll',
    question: 'What is it at your place?',
    options: ['Yes', 'No', 'It depends', 'Show me the numbers'],
    votes: between(9, 480, luck),
  };
}

const kinds: readonly ReactionKind[] = ['praise', 'support', 'empathy', 'interest', 'entertainment'];

function kindsOf(luck: string): readonly ReactionKind[] {
  const first = pick(kinds, luck, 'first');
  const second = pick(kinds, luck, 'second');
  return [...new Set<ReactionKind>(['like', first, second])].slice(0, between(1, 3, luck, 'kinds'));
}

function reactedBy({ post, contacts }: PostInput, counts: Counts): string | undefined {
  if (counts.reactions < 2 || contacts.length === 0 || fraction(post.luck, 'reacted by') > 0.15) return undefined;
  return pick(contacts, post.luck, 'reacted').name;
}

function commentView({ id, author, text, createdAt, reactions }: Comment): CommentView {
  return { id, author: accountView(author), text, at: createdAt, reactions };
}
