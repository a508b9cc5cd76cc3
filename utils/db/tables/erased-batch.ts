import { handleKey } from '../../lib/keys.ts';
import type { PostSighting, ProfileRef } from '../../model/sighting.ts';
import type { PostRow, WorkspaceDb } from '../schema.ts';
import { erasedAmong, marksOf } from './erasures.ts';
import type { SightingBatch } from './sighting-batch.ts';

/**
 * A batch without those who were erased: their posts, comments and profiles, and what names them in the posts of others
 * as far as a page tells it apart: who reposted, who is quoted, who is mentioned. Their name in a text stays unread.
 */
export async function withoutErased<B extends SightingBatch>(db: WorkspaceDb, batch: B): Promise<B> {
  const refs = [
    ...batch.profiles.map(({ profile }) => profile),
    ...(batch.comments ?? []).map(({ author }) => author),
    ...batch.posts.flatMap(refsOf),
  ];
  const erased = await erasedAmong(db, [...refs.flatMap(marksOf), ...batch.posts.flatMap(mentioned)]);
  if (erased.isNobody) return batch;
  const isErased = (ref: ProfileRef): boolean => erased.is(marksOf(ref));
  return {
    ...batch,
    posts: batch.posts.flatMap((post) => (post.author && isErased(post.author) ? [] : [withoutNames(post, isErased)])),
    profiles: batch.profiles.filter(({ profile }) => !isErased(profile)),
    comments: batch.comments?.filter(({ author }) => !isErased(author)),
  };
}

const refsOf = ({ author, repostedBy, quoted }: Pick<PostSighting, 'author' | 'repostedBy' | 'quoted'>): ProfileRef[] =>
  [author, repostedBy, quoted?.author].filter((ref) => ref !== undefined);

const mentioned = ({ post, mentions = [] }: Pick<PostSighting, 'post' | 'mentions'>): string[] =>
  mentions.map((handle) => handleKey(post.network, handle));

type Naming = Pick<PostSighting, 'post' | 'repostedBy' | 'quoted' | 'mentions'> & Pick<PostRow, 'engagers'>;

/** A post without what names somebody in it; the same object where nothing does. */
export function withoutNames<P extends Naming>(post: P, isOne: (ref: ProfileRef) => boolean): P {
  const { network } = post.post;
  const { repostedBy, quoted, mentions, engagers } = post;
  const staying = mentions?.filter((handle) => !handle || !isOne({ network, handle }));
  const engaging = engagers?.filter(({ account }) => !isOne(account));
  const isBy = repostedBy !== undefined && isOne(repostedBy);
  const isQuoted = quoted?.author !== undefined && isOne(quoted.author);
  const isInList = staying?.length !== mentions?.length || engaging?.length !== engagers?.length;
  if (!isBy && !isQuoted && !isInList) return post;
  const { repostedBy: _by, quoted: _quoted, mentions: _mentions, engagers: _engagers, ...rest } = post;
  return {
    ...rest,
    ...(repostedBy && !isBy ? { repostedBy } : {}),
    ...(quoted && !isQuoted ? { quoted } : {}),
    ...(staying ? { mentions: staying } : {}),
    ...(engaging?.[0] ? { engagers: engaging } : {}),
  } satisfies Naming as unknown as P;
}
