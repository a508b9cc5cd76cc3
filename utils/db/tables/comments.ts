import { handleKey, postKey } from '../../lib/keys.ts';
import type { Profile } from '../../model/records.ts';
import type { CommentSighting, ProfileRef } from '../../model/sighting.ts';
import type { CommentRow, WorkspaceDb } from '../schema.ts';
import { shareComments } from '../sync/share.ts';
import { isShared } from '../sync/shared.ts';
import { compareAuthors } from './authors.ts';
import { storedPosts } from './same-post.ts';

export const commentKey = (network: string, id: string): string => `${network}:${id}`;

/**
 * Stores comments as they were read last. A text that was complete is not overwritten by a cut one, and another author
 * under a known id is not believed; where nothing tells whether it is another one, the first stays. Runs inside the caller's transaction; answers how many were new.
 */
export async function putComments(
  db: WorkspaceDb,
  comments: readonly CommentSighting[],
  authors: ReadonlyMap<string, Profile>,
): Promise<number> {
  if (comments.length === 0) return 0;
  const posts = await storedPosts(
    db,
    comments.map(({ post }) => postKey(post)),
  );
  const keys = comments.map(({ post, id }) => commentKey(post.network, id));
  const before = new Map((await db.comments.bulkGet(keys)).flatMap((row) => (row ? [[row.key, row]] : [])));
  const answered = await commentsThatArePosts(db, comments);
  const rows = new Map<string, CommentRow>();
  let added = 0;
  for (const comment of comments) {
    const { network } = comment.post;
    const author = authors.get(handleKey(network, comment.author.handle));
    const key = commentKey(network, comment.id);
    const known = rows.get(key) ?? before.get(key);
    if (!author) continue;
    const isKnownAccount = !known || known.authorKey === author.key;
    const sameness = isKnownAccount
      ? 'same'
      : compareAuthors({ ref: comment.author, account: author }, { ref: known.author, account: undefined });
    if (sameness === 'other') continue;
    if (!known) added += 1;
    const above = commentKey(network, comment.post.id);
    const parent = comment.parent ?? (answered.has(above) && above !== key ? comment.post.id : undefined);
    const row = commentRow(
      key,
      parent === undefined ? comment : { ...comment, parent },
      author,
      posts.get(postKey(comment.post))?.key,
      known,
    );
    rows.set(key, known && !isKnownAccount ? { ...row, author: known.author, authorKey: known.authorKey } : row);
  }
  const shared = new Set([...authors.values()].filter(isShared).map(({ key }) => key));
  const isOfShared = ({ authorKey }: CommentRow): boolean => shared.has(authorKey);
  const all = [...rows.values()];
  const pairs = all.filter(isOfShared).map((after) => ({ before: before.get(after.key), after }));
  await db.comments.bulkPut([...(await shareComments(db, pairs)), ...all.filter((row) => !isOfShared(row))]);
  return added;
}

/** On X what stands below a reply answers that one, wherever it was seen before or is seen later. */
async function commentsThatArePosts(
  db: WorkspaceDb,
  comments: readonly CommentSighting[],
): Promise<ReadonlySet<string>> {
  const keys = comments.flatMap(({ post }) => (post.network === 'x' ? commentKey('x', post.id) : []));
  if (keys.length === 0) return new Set();
  const own = comments.flatMap(({ post, id }) => (post.network === 'x' ? commentKey('x', id) : []));
  const stored = await db.comments.bulkGet([...new Set(keys)]);
  return new Set([...own, ...stored.flatMap((row) => row?.key ?? [])]);
}

function commentRow(
  key: string,
  comment: CommentSighting,
  { key: authorKey, relation }: Profile,
  postKeyStored: string | undefined,
  before: CommentRow | undefined,
): CommentRow {
  const { id: _id, post, parent, seenAt, ...read } = comment;
  const keepsText = before?.textComplete && !comment.textComplete;
  return {
    ...before,
    ...read,
    ...(keepsText ? { text: before.text ?? '', textComplete: true } : {}),
    ...(parent === undefined ? {} : { parentKey: commentKey(post.network, parent) }),
    key,
    network: post.network,
    postKey: postKeyStored ?? before?.postKey ?? postKey(post),
    authorKey,
    ours: relation === 'own',
    firstSeenAt: before?.firstSeenAt ?? seenAt,
    lastSeenAt: Math.max(before?.lastSeenAt ?? 0, seenAt),
  };
}

/** Who wrote comments, for the rows of their accounts. */
export const commenters = (comments: readonly CommentSighting[]): ProfileRef[] => comments.map(({ author }) => author);
