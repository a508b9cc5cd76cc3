import type { Profile } from '../../model/records.ts';
import { applyRecordOps, editOf, opsOfRow, type Row } from '../../sync/merge.ts';
import type { Op } from '../../sync/ops.ts';
import { hasSync, openClock, queueOps } from '../records.ts';
import type { CommentRow, PostRow, ProfileSightingRow, SightingRow, WorkspaceDb } from '../schema.ts';
import {
  accountFields,
  accountId,
  commentFieldsShared,
  isShared,
  pick,
  postFieldsShared,
  profileSightingOp,
  sightingOp,
} from './shared.ts';

/** A row before and after it was read again. */
export interface Change<R> {
  readonly before?: R | undefined;
  readonly after: R;
}

/** The tables that `share…` write, for the transaction around them. */
export const writtenBySharing = (db: WorkspaceDb) => [db.meta, db.outbox];

/** The rows to store: those of accounts that are shared with stamps for what is new, which waits to be pushed. */
export async function shareAccounts(db: WorkspaceDb, changes: readonly Change<Profile>[]): Promise<Profile[]> {
  // An account that nobody keeps any more is told a last time.
  const shared = changes.filter(({ before, after }) => isShared(after) || (before && isShared(before)));
  if (shared.length === 0 || !(await hasSync(db))) return changes.map(({ after }) => after);
  const known = shared.map(({ before, after }) => ({ before: before && isShared(before) ? before : undefined, after }));
  const stamped = await shareRows(db, 'profiles', accountFields, known, accountId);
  // What is known of an account that nobody followed before has to be told too.
  const joining = known.flatMap(({ before, after }) => (before ? [] : [{ account: after.key, after: '' }]));
  const telling = ((await db.meta.get('telling'))?.value as readonly unknown[] | undefined) ?? [];
  if (joining[0]) await db.meta.put({ key: 'telling', value: [...telling, ...joining] });
  const byKey = new Map(stamped.map((row) => [row.key, row]));
  return changes.map(({ after }) => byKey.get(after.key) ?? after);
}

/** As `shareAccounts`, for posts of shared accounts. */
export const sharePosts = (db: WorkspaceDb, changes: readonly Change<PostRow>[]): Promise<PostRow[]> =>
  shareRows(db, 'posts', postFieldsShared, changes, ({ key }) => key);

/** As `shareAccounts`, for comments by shared accounts. */
export const shareComments = (db: WorkspaceDb, changes: readonly Change<CommentRow>[]): Promise<CommentRow[]> =>
  shareRows(db, 'comments', commentFieldsShared, changes, ({ key }) => key);

/** Sightings of shared accounts and their posts wait to be pushed. */
export async function shareSightings(
  db: WorkspaceDb,
  posts: readonly SightingRow[],
  profiles: readonly ProfileSightingRow[],
): Promise<void> {
  if (posts.length + profiles.length > 0)
    await queueOps(db, [...posts.map(sightingOp), ...profiles.map(profileSightingOp)]);
}

async function shareRows<R extends object>(
  db: WorkspaceDb,
  t: string,
  fields: readonly (keyof R)[],
  changes: readonly Change<R>[],
  idOf: (row: R) => string,
): Promise<R[]> {
  if (changes.length === 0 || !(await hasSync(db))) return changes.map(({ after }) => after);
  const { clock, save } = await openClock(db);
  const ops: Op[] = [];
  const rows = changes.map(({ before, after }) => {
    const row = before && sharedPart(before, fields);
    const edit = editOf({ t, id: idOf(after), row, changes: pick(after, fields), clock });
    if (edit) ops.push(edit.op);
    return edit ? withStamps(after, edit.row) : after;
  });
  await save();
  await queueOps(db, ops);
  return rows;
}

/**
 * The row that two rows of one thing become, as every device joins them: of the fields that others know too the value
 * with the later stamp. What `joined` makes of them beyond that is a change of its own, and is told.
 */
export async function shareJoined<R extends object>(
  db: WorkspaceDb,
  [first, other]: readonly [R, R],
  joined: R,
  share: (db: WorkspaceDb, changes: readonly Change<R>[]) => Promise<R[]>,
  fields: readonly (keyof R)[],
): Promise<R> {
  if (!('_h' in first) && !('_h' in other)) return joined;
  const start = sharedPart(first, fields);
  const ops = opsOfRow('', '', sharedPart(other, fields));
  const both = applyRecordOps(new Map([['', start]]), ops).rows.get('') ?? start;
  const [row = joined] = await share(db, [{ before: withStamps({ ...joined, ...both }, both), after: joined }]);
  return row;
}

/** The fields of a row that others know too, with their stamps. */
export const sharedPart = <R extends object>(row: R, fields: readonly (keyof R)[]): Row => {
  const { _h, _f } = row as Row;
  return { ...pick(row, fields), ...(_h === undefined ? {} : { _h }), ...(_f ? { _f } : {}) } as Row;
};

/** The row with the stamps of another that holds its shared fields. */
export function withStamps<R extends object>(row: R, { _h, _f }: Row): R {
  const { _h: _oldH, _f: _oldF, ...rest } = row as R & Row;
  return { ...rest, ...(_h === undefined ? {} : { _h }), ...(_f ? { _f } : {}) } as unknown as R;
}
