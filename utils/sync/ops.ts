import * as z from 'zod/mini';

/**
 * A moment of the hybrid logical clock: 7 characters of time, 4 of a counter, 5 of the device, in an alphabet whose order
 * is that of its characters. So stamps compare as strings.
 */
const stamp = /^[-0-9A-Z_a-z]{16}$/;
export const Stamp = z.string().check(z.regex(stamp));
export type Stamp = z.infer<typeof Stamp>;
/** The stamp of what was never written: lower than all others. */
export const never = '';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Names that begin with an underscore are kept for stamps; so `__proto__` is none either. */
const name = /^[a-z]\w{0,63}$/i;
const collection = z.string().check(z.regex(name));
const recordId = z.string().check(z.minLength(1), z.maxLength(512));

/**
 * Values by their names. One look at all of them and not a schema for each, which takes twice as long: a device that is
 * read in gets hundreds of thousands of operations.
 */
const fields = <V>(
  allowed: (value: unknown) => boolean,
  isName: (key: string) => boolean,
  { least = 0, most = Infinity } = {},
) =>
  z.custom<{ [key: string]: V }>((value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const all = Object.entries(value);
    return all.length >= least && all.length <= most && all.every(([key, each]) => isName(key) && allowed(each));
  });
const isField = (key: string): boolean => name.test(key);
/** What may stand in a field: what JSON can say. It was parsed as JSON, so it is not looked into again. */
const isJson = (value: unknown): boolean => value !== undefined;
const isStamp = (value: unknown): boolean => value === never || (typeof value === 'string' && stamp.test(value));

/** Fields of a record as they were written at one stamp. */
export const RecordOp = z.object({
  /** The collection. */
  t: collection,
  id: recordId,
  h: Stamp,
  /** What was written; null: the field was removed. */
  f: fields<Json>(isJson, isField, { least: 1, most: 200 }),
  /** Stamps of what was replaced, '' where there was nothing. Absent: the writer knew of no such record. */
  p: z.optional(fields<string>(isStamp, isField)),
  /** What was written before is said again, after a server lost it or in a snapshot: tells nothing of conflicts. */
  s: z.optional(z.literal(1)),
});
export type RecordOp = z.infer<typeof RecordOp>;

/** Something that is added once and never changed; the id is derived from its content. */
export const AppendOp = z.object({
  t: collection,
  id: recordId,
  v: fields<Json>(isJson, (key) => key !== '__proto__'),
});
export type AppendOp = z.infer<typeof AppendOp>;

/** One thing that a segment says. Fields that are not known here are kept; what has another shape is not an operation. */
export const Op = z.union([RecordOp, AppendOp]);
export type Op = z.infer<typeof Op>;

/** A value as an operation; nothing if it is none. */
export function readOp(value: unknown): Op | undefined {
  const schema = typeof value === 'object' && value !== null && 'h' in value ? RecordOp : AppendOp;
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

export const isRecordOp = (op: Op): op is RecordOp => 'h' in op;
