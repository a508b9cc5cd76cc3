import { type Delay, delayOf } from '../../metrics/response-time.ts';
import type { Profile } from '../../model/records.ts';
import type { TimeSpan } from '../../model/sighting.ts';
import type { CommentRow, WorkspaceDb } from '../schema.ts';
import { commentKey } from '../tables/comments.ts';

export interface ResponseTimes {
  /** Of comments on own posts that were written in the span, one for each that was answered. */
  readonly delays: readonly Delay[];
  /** Comments of that time that were seen without an answer. They are in no median: nobody knows how long it will be. */
  readonly unanswered: number;
  /** When the newest of the answers was seen. */
  readonly seenAt: number | undefined;
}

/**
 * How long answers of own accounts took. A comment counts once, by the first answer under it, and only where the page told
 * the time of both. What was never on screen is not in it.
 */
export async function responseTimes(db: WorkspaceDb, own: readonly Profile[], span: TimeSpan): Promise<ResponseTimes> {
  const keys = new Set(own.map(({ key }) => key));
  const answers = (
    await Promise.all(
      own.map(({ key }) =>
        db.comments.where('[authorKey+firstSeenAt]').between([key, span.from], [key, Infinity]).toArray(),
      ),
    )
  ).flat();
  const answersByComment = new Map<string, CommentRow[]>();
  for (const answer of answers) {
    const asked = askedKey(answer);
    if (asked) answersByComment.set(asked, [...(answersByComment.get(asked) ?? []), answer]);
  }
  const asked = await askedOnOwnPosts(db, [...answersByComment.keys()], keys, span);
  const delays: Delay[] = [];
  let seenAt: number | undefined;
  for (const row of asked) {
    const ours = answersByComment.get(row.key) ?? [];
    const first = ours
      .flatMap((answer) => {
        const delay = row.publishedAt && answer.publishedAt && delayOf(row.publishedAt, answer.publishedAt);
        return delay ? [{ delay, answer }] : [];
      })
      .sort((a, b) => a.delay.from + a.delay.to - b.delay.from - b.delay.to)[0];
    if (!first) continue;
    delays.push(first.delay);
    seenAt = Math.max(seenAt ?? 0, first.answer.firstSeenAt);
  }
  return { delays, unanswered: await unansweredIn(db, keys, span, answersByComment), seenAt };
}

/** The comment that one answers. On X both are posts, and the answer stands under the other as under any post. */
const askedKey = ({ network, parentKey, postKey }: CommentRow): string | undefined =>
  parentKey ?? (network === 'x' ? commentKey(network, postKey.split(':').slice(2).join(':')) : undefined);

async function askedOnOwnPosts(
  db: WorkspaceDb,
  keys: readonly string[],
  own: ReadonlySet<string>,
  span: TimeSpan,
): Promise<readonly CommentRow[]> {
  const rows = (await db.comments.bulkGet([...keys])).filter((row) => row !== undefined);
  return onOwnPosts(db, rows, own, span);
}

async function onOwnPosts(
  db: WorkspaceDb,
  rows: readonly CommentRow[],
  own: ReadonlySet<string>,
  span: TimeSpan,
): Promise<readonly CommentRow[]> {
  const others = rows.filter(
    ({ authorKey, publishedAt }) =>
      !own.has(authorKey) && publishedAt !== undefined && publishedAt.from >= span.from && publishedAt.to <= span.to,
  );
  const posts = await db.posts.bulkGet([...new Set(others.map(({ postKey }) => postKey))]);
  const ours = new Set(posts.flatMap((post) => (post?.authorKey && own.has(post.authorKey) ? [post.key] : [])));
  return others.filter(({ postKey }) => ours.has(postKey));
}

async function unansweredIn(
  db: WorkspaceDb,
  own: ReadonlySet<string>,
  span: TimeSpan,
  answered: ReadonlyMap<string, unknown>,
): Promise<number> {
  const touches = await db.touches
    .where('at')
    .between(span.from, span.to, true, true)
    .filter(({ direction, kind, commentKey: key }) => direction === 'in' && kind === 'comment' && key !== undefined)
    .toArray();
  const open = touches.flatMap(({ commentKey: key }) => (key === undefined || answered.has(key) ? [] : [key]));
  const rows = (await db.comments.bulkGet([...new Set(open)])).filter((row) => row !== undefined);
  const waiting = rows.filter(({ parentKey, settledAt }) => parentKey === undefined && settledAt === undefined);
  return (await onOwnPosts(db, waiting, own, span)).length;
}
