import { handleKey } from '../../lib/keys.ts';
import type { ProfileRef, TimeSpan } from '../../model/sighting.ts';
import type { TouchKind } from '../../model/touches.ts';
import type { CommentRow, PostRow, TouchRow } from '../schema.ts';
import { isOwn, type OwnAccounts } from './own-accounts.ts';

/** Who turned to whom, as far as a comment or a post tells. Nothing is concluded from a name or from what is missing. */

/** What a comment stands under and answers, where these are stored. */
export interface CommentPlace {
  readonly post: PostRow | undefined;
  readonly parent: CommentRow | undefined;
}

/**
 * A comment of theirs under a post of ours, or an answer to a comment of ours; a comment of ours under a post of
 * theirs, or an answer to theirs. An answer to a comment that was never seen is to nobody.
 */
export function touchesOfComment(row: CommentRow, { post, parent }: CommentPlace, own: OwnAccounts): TouchRow[] {
  const isOurs = (key: string | undefined): boolean => key !== undefined && own.keys.has(key);
  const touch = (kind: TouchKind, direction: 'in' | 'out', profileKey: string): TouchRow[] => [
    touchRow(kind, direction, profileKey, {
      subject: row.key,
      at: momentOf(row.publishedAt, row.firstSeenAt),
      postKey: row.postKey,
      commentKey: row.key,
    }),
  ];
  if (isOurs(row.authorKey)) {
    if (parent) return isOurs(parent.authorKey) ? [] : touch('reply', 'out', parent.authorKey);
    const to = row.parentKey === undefined ? post?.authorKey : undefined;
    return to === undefined || isOurs(to) ? [] : touch('comment', 'out', to);
  }
  if (isOurs(parent?.authorKey)) return touch('reply', 'in', row.authorKey);
  return isOurs(post?.authorKey) ? touch('comment', 'in', row.authorKey) : [];
}

/** Whether a post can say anything between us and somebody: all that a page of strangers costs. */
export function involvesUs(post: Told, own: OwnAccounts): boolean {
  const { author, quoted, repostedBy, mentions, mine, engagers } = post;
  if (isOwn(own, author)) return !!(repostedBy ?? quoted?.author ?? mentions?.[0] ?? engagers?.[0]);
  if (mine?.reacted || mine?.shared || isOwn(own, quoted?.author) || isOwn(own, repostedBy)) return true;
  return mentionsUs(post, own);
}

type Told = Pick<PostRow, 'post' | 'author' | 'quoted' | 'repostedBy' | 'mentions' | 'mine' | 'engagers'>;

const mentionsUs = ({ post, mentions = [] }: Told, own: OwnAccounts): boolean =>
  mentions.some((handle) => own.names.has(handleKey(post.network, handle)));

/** Everybody whom a post names and who may be one side of a touch. */
export const namedIn = ({ post, quoted, repostedBy, mentions = [], engagers = [] }: Told): ProfileRef[] => [
  ...(quoted?.author ? [quoted.author] : []),
  ...(repostedBy ? [repostedBy] : []),
  ...mentions.map((handle) => ({ network: post.network, handle })),
  ...engagers.map(({ account }) => account),
];

/**
 * Posts of theirs that quote or name us, ours that do so to them, and what was passed on or reacted to. When a post was
 * passed on or reacted to, no page tells: then it is when that was seen. `keyOf` knows the accounts of `namedIn` that
 * are stored.
 */
export function touchesOfPost(
  row: PostRow,
  own: OwnAccounts,
  keyOf: (ref: ProfileRef) => string | undefined,
): TouchRow[] {
  const {
    key: subject,
    authorKey,
    quoted,
    repostedBy,
    mentions = [],
    mine,
    engagers = [],
    publishedAt,
    firstSeenAt,
    lastSeenAt,
  } = row;
  const written = momentOf(publishedAt, firstSeenAt);
  const touches: TouchRow[] = [];
  const add = (kind: TouchKind, direction: 'in' | 'out', profileKey: string | undefined, at: number): void => {
    if (profileKey === undefined || own.keys.has(profileKey)) return;
    touches.push(touchRow(kind, direction, profileKey, { subject, at, postKey: subject }));
  };
  if (authorKey === undefined) return [];
  if (own.keys.has(authorKey)) {
    add('share', 'in', repostedBy && keyOf(repostedBy), lastSeenAt);
    add('share', 'out', quoted?.author && keyOf(quoted.author), written);
    for (const handle of mentions) add('mention', 'out', keyOf({ network: row.network, handle }), written);
    for (const { kind, account, at } of engagers) add(kind, 'in', keyOf(account), at);
    return touches;
  }
  if (isOwn(own, quoted?.author)) add('share', 'in', authorKey, written);
  if (mentionsUs(row, own)) add('mention', 'in', authorKey, written);
  if (mine?.reacted) add('reaction', 'out', authorKey, lastSeenAt);
  if (mine?.shared || isOwn(own, repostedBy)) add('share', 'out', authorKey, lastSeenAt);
  return touches;
}

interface About {
  readonly subject: string;
  readonly at: number;
  readonly postKey: string;
  readonly commentKey?: string;
}

const touchRow = (
  kind: TouchKind,
  direction: 'in' | 'out',
  profileKey: string,
  { subject, ...about }: About,
): TouchRow => ({ id: `${kind}|${direction}|${profileKey}|${subject}`, profileKey, kind, direction, ...about });

/** The middle of what the page tells, never later than it was seen. */
const momentOf = (told: TimeSpan | undefined, seenAt: number): number =>
  told ? Math.min(seenAt, Math.round((told.from + told.to) / 2)) : seenAt;
