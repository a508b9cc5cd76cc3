import * as z from 'zod/mini';
import { NetworkId } from '../../model/network.ts';
import { never, Stamp } from '../../sync/ops.ts';

/**
 * What a row must be so that nothing that reads it can fail. Lengths of texts are not part of it, as a limit that is
 * lower than what was once stored would make a backup worthless; `isPlain` bounds them all. Fields that are not known
 * here pass. Every field of a row stands here, or TypeScript complains.
 */
export const rowOf = <T>() => {
  type Shape = { readonly [K in keyof Required<T>]: z.ZodMiniType };
  return <S extends Shape>(shape: S) => z.object(shape);
};

export const text = z.string();
export const key = text.check(z.minLength(1), z.maxLength(400));
export const time = z.number();
export const amount = z.int().check(z.gte(0));
export const maybe = z.optional;
export const day = text.check(z.regex(/^\d{4}-\d\d-\d\d$/));
export const count = z
  .object({ from: amount, to: amount, shown: maybe(text) })
  .check(z.refine(({ from, to }) => from <= to));

const stamp = z.union([Stamp, z.literal(never)]);
/** What the sync remembers of each field; see `utils/sync/merge.ts`. A stamp that is none would stay above all others, and nobody would take what is written over it. */
export const stamps = { _h: maybe(stamp), _f: maybe(z.record(key, stamp)) };
export const kept = { id: key, createdAt: time, updatedAt: time, deletedAt: maybe(time), ...stamps };

export const postRef = z.object({ network: NetworkId, kind: text, id: key });
export const profileRef = z.object({
  network: NetworkId,
  handle: text,
  stableId: maybe(text),
  name: maybe(text),
  isOrganisation: maybe(z.boolean()),
});
