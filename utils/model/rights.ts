import * as z from 'zod/mini';
import { kept, recordId, text } from './records.ts';

/**
 * Somebody who was erased: an HMAC-SHA-256 of their account, so that it is known again and says nothing by itself. The
 * id is `keyId.hex`.
 */
export const Erasure = z.object({ ...kept, id: text(128).check(z.minLength(1)) });
export type Erasure = z.infer<typeof Erasure>;

/** A key that erasures were made with: each device makes its own, and all know all. */
export const ErasureKey = z.object({ ...kept, key: text(64).check(z.regex(/^[0-9a-f]{64}$/)) });
export type ErasureKey = z.infer<typeof ErasureKey>;

/** Two people that the user said are one, and what it takes to part them again. */
export const Merge = z.object({
  ...kept,
  /** Who stands, and who went into them. */
  intoId: recordId,
  fromId: recordId,
  /** Accounts that went over, as `network:handle`. */
  accounts: z.array(text(320)),
  /** Records that went over, as `collection:id`. */
  moved: z.array(text(200)),
  /** Fields of the one who stands, as they were. */
  before: z.record(text(40), z.unknown()),
  /** The links in which it was shown. */
  because: z.array(text(2000)),
});
export type Merge = z.infer<typeof Merge>;
