import * as z from 'zod/mini';

/**
 * The file: a head, chunks of rows, and a trailer with the totals.
 *
 *     head   magic, length of the header (4 bytes), header (JSON), SHA-256 of all that
 *     frame  kind (1 byte), length of the body (4 bytes), SHA-256 of the hash before, kind, length and body; body
 *
 * A body is deflated JSON, sealed with AES-GCM where there is a passphrase. Each hash rests on the one before, so no
 * frame can be changed, moved or left out unnoticed; the trailer is the last frame, so a cut file is noticed too. The
 * head up to its hash stays as it is in every later version: an older Alongside can tell that a file is newer.
 */
export const magic = 'ALONGSIDE-BACKUP';
export const formatVersion = 1;
export const hashLength = 32;
export const frameHeadLength = 1 + 4 + hashLength;

export const kindOf = { rows: 1, trailer: 2 } as const;

export const rowsPerChunk = 2000;
/** A chunk ends early when its text is this long: rows are of very different sizes. */
export const textPerChunk = 8_000_000;
/** More than a chunk can be, in bytes, packed or not. */
export const mostPerChunk = 64_000_000;
export const longestHeader = 64_000;

/** What a passphrase is turned into a key with. More rounds may be asked for later, never fewer. */
export const rounds = 600_000;

const count = z.int().check(z.gte(0));
const counts = z.record(z.string().check(z.maxLength(40)), count);

export const SealHeader = z.object({
  key: z.literal('PBKDF2-SHA-256'),
  cipher: z.literal('AES-GCM-256'),
  rounds: z.int().check(z.gte(rounds), z.lte(5_000_000)),
  salt: z.string().check(z.maxLength(64)),
});
export type SealHeader = z.infer<typeof SealHeader>;

/** The one part that every version can read. */
export const AnyHeader = z.object({ formatVersion: z.int() });

export const Header = z.object({
  formatVersion: z.literal(formatVersion),
  /** Of the database that the rows come from. */
  dbVersion: z.int().check(z.gte(1)),
  workspace: z.object({ name: z.string().check(z.minLength(1), z.maxLength(120)) }),
  /** When it was begun, ms. */
  createdAt: z.number(),
  /** Rows by table as they were when it was begun; the trailer holds those that were written. */
  counts,
  /** Of the sightings, how many are packed in blocks. */
  packedSightings: count,
  sealed: z.optional(SealHeader),
});
export type Header = z.infer<typeof Header>;

export const Trailer = z.object({ chunks: count, counts });
export type Trailer = z.infer<typeof Trailer>;

export const Chunk = z.object({
  table: z.string(),
  rows: z.array(z.unknown()).check(z.minLength(1), z.maxLength(rowsPerChunk)),
});
export type Chunk = z.infer<typeof Chunk>;

export interface Progress {
  readonly step: 'checking' | 'reading' | 'writing';
  readonly done: number;
  readonly total: number;
}

export interface Work {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}
