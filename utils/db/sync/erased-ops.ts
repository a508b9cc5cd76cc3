import * as z from 'zod/mini';
import { ProfileRef } from '../../model/sighting.ts';
import { isRecordOp, type Op } from '../../sync/ops.ts';
import type { WorkspaceDb } from '../schema.ts';
import { erasedAmong, marksOf, personMark } from '../tables/erasures.ts';
import { unmatchedKey } from '../tables/erasing.ts';

/**
 * What other devices say, without what they say of people who were erased here: until they know of it they go on. An
 * operation that lifts an erasure is in the answer, and what comes with it too. Not in a transaction.
 */
export async function withoutErasedOps(db: WorkspaceDb, ops: readonly Op[]): Promise<readonly Op[]> {
  const erased = await erasedAmong(db, ops.flatMap(marksIn));
  // Whoever is kept again elsewhere: the same batch says it of them, and there is no telling which hash is whose.
  const isLifting = ops.some((op) => op.t === 'erasures' && isRecordOp(op) && typeof op.f['deletedAt'] === 'number');
  if (erased.isNobody || isLifting) return ops;
  return ops.filter((op) => !erased.is(marksIn(op)));
}

/** Remembers that erasures came, whose people are to be found here. In the transaction that applies them. */
export async function noteErasures(db: WorkspaceDb, ops: readonly Op[], now: number): Promise<void> {
  if (ops.some(({ t }) => t === 'erasures' || t === 'erasureKeys'))
    await db.meta.put({ key: unmatchedKey, value: now });
}

const authored = z.looseObject({ author: ProfileRef });
const ofProfile = z.looseObject({ profile: ProfileRef });

/** What names those whom an operation is about. */
function marksIn(op: Op): string[] {
  if (!isRecordOp(op)) {
    const seen = op.t === 'profileSightings' ? ofProfile.safeParse(op.v) : undefined;
    return seen?.success ? marksOf(seen.data.profile) : [];
  }
  const { t, id, f } = op;
  const people = (...fields: readonly string[]): string[] =>
    fields.flatMap((field) => (typeof f[field] === 'string' ? [personMark(f[field])] : []));
  switch (t) {
    case 'people':
      return [personMark(id)];
    case 'interactions':
    case 'deals':
      return people('personId');
    case 'referrals':
      return people('fromId', 'toId');
    case 'merges':
      return people('intoId', 'fromId');
    case 'notes': {
      const about = f['about'] as { readonly type?: unknown; readonly id?: unknown } | null | undefined;
      return about?.type === 'person' && typeof about.id === 'string' ? [personMark(about.id)] : [];
    }
    case 'profiles':
      return [id, ...(typeof f['stableKey'] === 'string' ? [f['stableKey']] : [])];
    case 'posts':
    case 'comments': {
      const by = authored.safeParse(f);
      return by.success ? marksOf(by.data.author) : [];
    }
    default:
      return [];
  }
}
